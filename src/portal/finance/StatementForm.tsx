import { Field } from '../components/Field'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { StatementProblem, StatementWish } from './statement-wish'
import type { YearsView } from './years-view'

type FormProps = {
  context: PageContext
  view: YearsView
  wish: StatementWish
  problem: StatementProblem | null
}

const formats = ['pdf', 'csv', 'xlsx'] as const

const Formats = ({ text }: { text: PortalText }) => (
  <fieldset>
    <legend>{text.t('statement.format')}</legend>
    <div className="choices">
      {formats.map((format) => (
        <label key={format} className="choice">
          <input type="radio" name="format" value={format} defaultChecked={format === 'pdf'} />
          <span>{text.t(`statement.formatOf.${format}`)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** Which days and which kind of file; works as a plain GET form. */
export const StatementForm = ({ context: { text, search }, view, wish, problem }: FormProps) => {
  const errorAt = (field: 'from' | 'to') =>
    problem?.field === field ? text.t(`statement.problem.${problem.code}`) : undefined
  const day = (value: string | null, fallback: string | null) => ({
    type: 'date',
    defaultValue: value ?? fallback ?? undefined,
  })
  const premises = search['premises']
  return (
    <form className="form" action="/years/statement" method="get">
      <input type="hidden" name="account" value={view.account.id} />
      {typeof premises === 'string' && <input type="hidden" name="premises" value={premises} />}
      <Field
        text={text}
        name="from"
        label={text.t('statement.from')}
        error={errorAt('from')}
        input={day(wish.from, view.firstOn)}
      />
      <Field
        text={text}
        name="to"
        label={text.t('statement.to')}
        error={errorAt('to')}
        input={day(wish.to, view.lastOn)}
      />
      <Formats text={text} />
      <p className="actions">
        <button className="button" type="submit">
          {text.t('statement.save')}
        </button>
      </p>
    </form>
  )
}
