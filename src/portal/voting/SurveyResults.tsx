import { formatDecimal } from '@/src/domain/finance/decimal'
import type { SurveyQuestion } from '@/src/domain/voting/survey-questions'
import { meanTenths, percentOf, type QuestionTally } from '@/src/domain/voting/survey-tally'
import { BarList } from '../components/BarList'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { SurveyView } from './surveys-view'

type ResultsProps = { context: PageContext; view: SurveyView }
type QuestionProps = { text: PortalText; question: SurveyQuestion; tally: QuestionTally }

/** „3 – bardzo dobrze”, or the option as it was offered. */
function labelOf(text: PortalText, question: SurveyQuestion, key: string): string {
  if (question.kind === 'openText') return key
  if (question.kind !== 'scale') return text.set(question.options.find(({ id }) => id === key)?.label ?? key)
  const word =
    key === String(question.lowest)
      ? question.lowestWord
      : key === String(question.highest)
        ? question.highestWord
        : null
  return word ? text.set(`${key} – ${word}`) : key
}

const Bars = ({ text, question, tally }: QuestionProps) => (
  <BarList
    caption={text.t('surveys.chart', { question: question.text })}
    bars={tally.counts.map(({ key, count }) => ({
      key,
      label: labelOf(text, question, key),
      note: text.t('surveys.people', { count }),
      amount: text.set(`${percentOf(count, tally.answered)} %`),
      size: count,
    }))}
  />
)

function meanSentence({ text, question, tally }: QuestionProps): string | null {
  const mean = question.kind === 'scale' ? meanTenths(tally) : null
  if (mean === null || question.kind !== 'scale') return null
  const polish = formatDecimal({ units: BigInt(mean), scale: 1 }, 1)
  return text.t('surveys.mean', {
    mean: text.locale === 'pl' ? polish : polish.replace(',', '.'),
    highest: question.highest,
  })
}

const QuestionResult = (props: QuestionProps) => {
  const { text, question, tally } = props
  const mean = meanSentence(props)
  return (
    <div className="survey-result">
      <h3>{text.set(question.text)}</h3>
      <p className="soft">
        {[text.t('surveys.answered', { count: tally.answered }), mean].filter(Boolean).join(' ')}
        {question.kind === 'openText' && ` ${text.t('surveys.textsToOffice')}`}
      </p>
      {question.kind !== 'openText' && <Bars {...props} />}
    </div>
  )
}

/** Why there is nothing to see yet. */
const Waiting = ({ context: { text }, view }: ResultsProps) => {
  if (view.results === 'tooFew' || view.results === 'shown')
    return <p>{text.t(view.isOpen ? 'surveys.tooFew' : 'surveys.tooFewEver', { count: view.answers })}</p>
  return <p>{text.t(`surveys.results.${view.results}`, { date: text.date(view.lastOn) })}</p>
}

/** Bars for each question, drawn by the server, from five answers on. */
export const SurveyResults = ({ context, view }: ResultsProps) => {
  const { text } = context
  const { tally } = view
  return (
    <section id="results">
      <h2>{text.t('surveys.resultsTitle')}</h2>
      {tally === null ? (
        <Waiting context={context} view={view} />
      ) : (
        <>
          <p>
            {text.t('surveys.count', { count: tally.answers })}
            {tally.answers !== view.answers && ` ${text.t('surveys.inFives')}`}
          </p>
          {tally.questions.map((each) => {
            const question = view.asked.find(({ id }) => id === each.id)
            return question && <QuestionResult key={each.id} text={text} question={question} tally={each} />
          })}
        </>
      )}
    </section>
  )
}
