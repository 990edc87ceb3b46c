import { isOpen } from '@/src/domain/maintenance/fault-states'
import { complaintUntilOn } from '@/src/domain/maintenance/fault-terms'
import { acceptFor } from '@/src/platform/files/file-kinds'
import { ErrorSummary } from '../components/ErrorSummary'
import { Field } from '../components/Field'
import { Tag } from '../components/Tag'
import { TextArea } from '../components/TextArea'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import { telephoneHref } from '../frame/community-name'
import type { PageContext } from '../frame/page-context'
import { AnswerBanner } from './AnswerBanner'
import { faultPlace, faultState } from './fault-words'
import { FaultTimeline } from './FaultTimeline'
import type { FaultView } from './faults-view'
import { MeToo } from './MeToo'
import { RateSection } from './RateSection'

/** Forms of the page that came back, by name. */
export type FaultForms = Record<'answer' | 'comment' | 'rate', RefusedForm | null>
/** What was just done, as the address says it. */
export const faultNews = ['sent', 'followed', 'confirmed', 'complaint', 'comment', 'rated'] as const
type FaultNews = (typeof faultNews)[number]

type PageProps = { context: PageContext; view: FaultView; forms: FaultForms; news: FaultNews | null }

const Visit = ({ context: { text }, view }: Pick<PageProps, 'context' | 'view'>) => (
  <>
    {view.contractor && (
      <p>
        {text.t('faults.contractor', { name: view.contractor.name })}
        {view.contractor.phone && (
          <>
            {', '}
            <a href={telephoneHref(view.contractor.phone)}>{text.set(view.contractor.phone)}</a>
          </>
        )}
      </p>
    )}
    {view.visitAt && isOpen(view.status) && (
      <p>
        {text.t('faults.visit', {
          date: text.instantDate(view.visitAt),
          time: text.instantTime(view.visitAt),
        })}
      </p>
    )}
  </>
)

const Head = ({ context, view, news }: Omit<PageProps, 'forms'>) => {
  const { text, link, todayOn } = context
  const state = faultState(text, view, todayOn)
  return (
    <div>
      <a className="back" href={link('/faults')}>
        {text.t('faults.back')}
      </a>
      <h1>{text.set(view.title)}</h1>
      <p className="head-line soft">
        {text.t('faults.head', {
          number: view.number,
          place: faultPlace(text, view),
          category: text.t(`faults.category.${view.category}`),
          date: text.date(view.reportedOn),
        })}
      </p>
      <p className="head-line">
        <Tag tone={state.tone}>{state.word}</Tag>
      </p>
      {news && <p role="status">{text.t(`faults.done.${news}`)}</p>}
      {view.fixByOn && isOpen(view.status) && (
        <p>{text.t('faults.term', { date: text.date(view.fixByOn) })}</p>
      )}
      <Visit context={context} view={view} />
      {view.followers > 0 && <p>{text.t('faults.followers', { count: view.followers })}</p>}
    </div>
  )
}

const Write = ({ context: { text }, view, refused }: PageProps & { refused: RefusedForm | null }) => (
  <section>
    <h2>{text.t('faults.write')}</h2>
    <form className="form" action="/faults/comment" method="post" encType="multipart/form-data">
      <input type="hidden" name="fault" value={view.id} />
      <TextArea
        text={text}
        name="body"
        label={text.t('faults.writeText')}
        hint={text.t(view.premises ? 'faults.writeHintOwn' : 'faults.writeHintCommon')}
        error={refused?.errorAt('body')}
        area={{ defaultValue: refused?.value('body'), maxLength: 2000, rows: 4, required: true }}
      />
      <Field
        text={text}
        name="files"
        label={text.t('faults.photos')}
        hint={text.t('faults.photosHint')}
        error={refused?.errorAt('files')}
        input={{ type: 'file', multiple: true, accept: acceptFor('photo') }}
      />
      <p className="actions">
        <button className="button button--second" type="submit">
          {text.t('faults.send')}
        </button>
      </p>
    </form>
  </section>
)

/** The last day to say whether a repair is good; null where it is not one's to say, or too late. */
function answerUntil({ todayOn }: PageContext, { status, doneOn, maySpeak }: FaultView): string | null {
  if (!maySpeak || doneOn === null || (status !== 'done' && status !== 'confirmed')) return null
  const untilOn = complaintUntilOn(doneOn)
  return untilOn < todayOn ? null : untilOn
}

/** A fault from its report to its end: the answer asked for first, then what happened, then a way to write. */
export const FaultPage = (props: PageProps) => {
  const { context, view, forms, news } = props
  const { text } = context
  const untilOn = answerUntil(context, view)
  const refused = forms.answer ?? forms.comment ?? forms.rate
  const title = refused ? text.t('title.error', { title: view.title }) : view.title
  const mayRate = view.maySpeak && !view.isRated && ['confirmed', 'closed'].includes(view.status)
  const mayJoin = view.premises === null && !view.isMine && !view.isFollowed && isOpen(view.status)
  return (
    <Frame context={context} current="faults" title={title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <Head context={context} view={view} news={news} />
      {untilOn && <AnswerBanner text={text} view={view} untilOn={untilOn} refused={forms.answer} />}
      {mayJoin && <MeToo text={text} faultId={view.id} />}
      <section>
        <h2>{text.t('faults.timeline')}</h2>
        <FaultTimeline text={text} view={view} answerUntilOn={view.status === 'done' ? untilOn : null} />
      </section>
      {mayRate && view.doneOn && <RateSection text={text} faultId={view.id} refused={forms.rate} />}
      {view.status !== 'closed' && <Write {...props} refused={forms.comment} />}
    </Frame>
  )
}
