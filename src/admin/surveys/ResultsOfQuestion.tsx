import type { AdminMessage } from '@/collections/messages/translate'
import { formatDecimal } from '@/src/domain/finance/decimal'
import type { SurveyQuestion } from '@/src/domain/voting/survey-questions'
import { meanTenths, percentOf, type QuestionTally } from '@/src/domain/voting/survey-tally'

export type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

type Props = { question: SurveyQuestion; tally: QuestionTally; texts: string[] | null; say: Say }

const labelOf = (question: SurveyQuestion, key: string): string =>
  'options' in question ? (question.options.find(({ id }) => id === key)?.label ?? key) : key

/** One question with what was chosen, drawn and as figures; written answers as they came. */
export const ResultsOfQuestion = (props: Props) => (
  <section>
    <h2>{props.question.text}</h2>
    <p>{props.say('surveys.answered', { count: props.tally.answered })}</p>
    {props.question.kind === 'openText' ? <Texts {...props} /> : <Counts {...props} />}
  </section>
)

function Counts({ question, tally, say }: Props) {
  const mean = question.kind === 'scale' ? meanTenths(tally) : null
  return (
    <>
      {mean !== null && (
        <p>{say('surveys.mean', { mean: formatDecimal({ units: BigInt(mean), scale: 1 }, 1) })}</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('surveys.option')}</th>
            <th scope="col" className="number">
              {say('surveys.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tally.counts.map(({ key, count }) => {
            const percent = percentOf(count, tally.answered)
            return (
              <tr key={key}>
                <th scope="row">
                  {labelOf(question, key)}
                  <svg className="share" height="6" aria-hidden="true" focusable="false">
                    <rect width={`${percent}%`} height="6" />
                  </svg>
                </th>
                <td className="number">{say('surveys.people', { count, percent })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

function Texts({ texts, say }: Props) {
  if (texts === null) return <p>{say('surveys.textsLater')}</p>
  if (texts.length === 0) return <p>{say('surveys.noTexts')}</p>
  return (
    <ul>
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  )
}
