import { TextArea } from '../components/TextArea'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'
import type { FaultView } from './faults-view'

type AnswerProps = { text: PortalText; view: FaultView; untilOn: string; refused: RefusedForm | null }

const Again = ({ text, view, refused }: Omit<AnswerProps, 'untilOn'>) => (
  <details className="explain" open={refused !== null || undefined}>
    <summary>{text.t('faults.no')}</summary>
    <form className="form" action="/faults/answer" method="post">
      <input type="hidden" name="fault" value={view.id} />
      <input type="hidden" name="answer" value="again" />
      <TextArea
        text={text}
        name="reason"
        label={text.t('faults.reason')}
        error={refused?.errorAt('reason')}
        area={{ defaultValue: refused?.value('reason'), maxLength: 2000, rows: 4, required: true }}
      />
      <p className="actions">
        <button className="button button--second" type="submit">
          {text.t('faults.sendReason')}
        </button>
      </p>
    </form>
  </details>
)

/** Is the repair good: yes with one touch, no with a reason. */
export const AnswerBanner = ({ text, view, untilOn, refused }: AnswerProps) => {
  const until = text.dayMonth(untilOn)
  return (
    <div className="banner">
      {view.status === 'done' && <h2>{text.t('faults.ask')}</h2>}
      <p>
        {view.status === 'done'
          ? text.t('faults.askMore', { done: view.doneOn ? text.dayMonth(view.doneOn) : '', until })
          : text.t('faults.askAgain', { until })}
      </p>
      {view.status === 'done' && (
        <form className="actions" action="/faults/answer" method="post">
          <input type="hidden" name="fault" value={view.id} />
          <input type="hidden" name="answer" value="good" />
          <button className="button" type="submit">
            {text.t('faults.yes')}
          </button>
        </form>
      )}
      <Again text={text} view={view} refused={refused} />
    </div>
  )
}
