import { Banner } from '../components/Banner'
import { ErrorSummary } from '../components/ErrorSummary'
import { Explain } from '../components/Explain'
import { Frame } from '../frame/Frame'
import { withQuery } from '../frame/search'
import { SurveyForm } from './SurveyForm'
import { SurveyResults } from './SurveyResults'
import { NotResolution } from './NotResolution'
import { placeOfSurvey, surveyNote } from './survey-words'
import type { SurveyPageProps } from './survey-props'

const Stored = ({ context: { text }, view, done }: SurveyPageProps) =>
  done && (
    <Banner tone="spruce" kind={text.t(done === 'changed' ? 'surveys.changed' : 'surveys.stored')}>
      <p>{text.t(view.anonymous ? 'surveys.storedAnonymous' : 'surveys.storedNamed')}</p>
    </Banner>
  )

/** Where premises count and the resident has several: which are answered, and the way to each. */
const Places = ({ context, view }: SurveyPageProps) => {
  const { text } = context
  if (view.places.length < 2) return null
  return (
    <ul className="plain">
      {view.places.map((place) => (
        <li key={place.premisesId}>
          <a
            href={withQuery(`/surveys/${view.id}`, { premises: place.premisesId })}
            aria-current={place.premisesId === view.place?.premisesId ? 'true' : undefined}
          >
            {placeOfSurvey(context, place)}
          </a>
          {`: ${text.t(place.answered ? 'surveys.tagAnswered' : 'surveys.tagOpen')}`}
        </li>
      ))}
    </ul>
  )
}

const Answer = (props: SurveyPageProps) => {
  const { context, view } = props
  const { text } = context
  const isAsked = view.form === 'answer' || view.form === 'change'
  return (
    <section>
      <h2>
        {view.place
          ? text.t('surveys.answerFor', { place: placeOfSurvey(context, view.place) })
          : text.t('surveys.answer')}
      </h2>
      <Places {...props} />
      {!isAsked && <p>{text.t(`surveys.form.${view.form as 'done' | 'taken' | 'closed'}`)}</p>}
      {isAsked && (
        <>
          <p>
            {text.t(view.anonymous ? 'surveys.anonymousMore' : 'surveys.namedMore', {
              date: text.date(view.lastOn),
            })}
          </p>
          {view.anonymous && (
            <Explain summary={text.t('surveys.howAnonymous')}>
              <p>{text.t('surveys.howAnonymousMore')}</p>
            </Explain>
          )}
          <SurveyForm {...props} />
        </>
      )}
    </section>
  )
}

/** One survey: what it is about, the form, then the results. */
export const SurveyPage = (props: SurveyPageProps) => {
  const { context, view, refused } = props
  const { text, link } = context
  const when = view.isOpen
    ? text.t('surveys.until', { weekday: text.weekday(view.lastOn), date: text.date(view.lastOn) })
    : text.t('surveys.ended', { date: text.date(view.lastOn) })
  const title = text.set(view.title)
  return (
    <Frame context={context} current="surveys" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <Stored {...props} />
      <div>
        <p className="note">
          <a href={link('/surveys')}>{text.t('surveys.back')}</a>
        </p>
        <h1>{title}</h1>
        <p className="head-line soft">{`${when}. ${surveyNote(text, view)}.`}</p>
      </div>
      <NotResolution context={context} />
      {view.intro?.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{text.set(paragraph)}</p>
      ))}
      {view.form !== 'closed' && <Answer {...props} />}
      <SurveyResults context={context} view={view} />
    </Frame>
  )
}
