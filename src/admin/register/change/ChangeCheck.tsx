import { randomUUID } from 'node:crypto'
import type { changeForm } from '@/collections/register/change-form'
import { DomainError } from '@/src/domain/domain-error'
import { previewChange } from '@/src/services/register/change-owner/change-owner'
import type { ChangeOutcome } from '@/src/services/register/change-owner/outcome'
import type { OwnerChange } from '@/src/services/register/change-owner/owner-change'
import type { PremisesState } from '@/src/services/register/change-owner/premises-state'
import { monthOf, type RegisterContext } from '../context'
import { Refusal } from '../Outcome'
import { Place } from './ChangeForm'
import { MonthTable } from './MonthTable'
import { Sentences } from './Sentences'

type Props = {
  context: RegisterContext
  state: PremisesState
  form: typeof changeForm
  fields: readonly string[]
}
type Checked = { change: OwnerChange; outcome: ChangeOutcome } | { code: string; about: string }

async function check({ context, form, fields }: Props, token: string): Promise<Checked> {
  const typed = Object.fromEntries(fields.map((name) => [name, context.asked(name)]))
  const parsed = form.safeParse({ ...typed, token })
  if (!parsed.success)
    return { code: 'FORM', about: parsed.error.issues.map(({ path }) => String(path[0])).join(',') }
  try {
    return { change: parsed.data, outcome: await previewChange(parsed.data, context.keeper) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { code: error.code, about: Object.values(error.details).join('|') }
  }
}

/** What will be written, in sentences; one button writes it, and sent twice it writes once. */
export async function ChangeCheck(props: Props) {
  const { context, state, fields } = props
  const { say, asked } = context
  const token = randomUUID()
  const checked = await check(props, token)
  const filled = filledOf(fields, asked)
  const back = addressOf({ premises: state.premises.id, draft: asked('draft') })
  if ('code' in checked)
    return (
      <section>
        <Refusal say={say} code={checked.code} about={checked.about} />
        <p>
          <a href={back}>{say('common.correct')}</a>
        </p>
      </section>
    )
  const { change, outcome } = checked
  return (
    <section>
      <Place say={say} state={state} />
      <h3>{say('check.title')}</h3>
      <Sentences say={say} state={state} change={change} outcome={outcome} />
      <MonthTable say={say} outcome={outcome} />
      {outcome.charged.length > 0 && !change.isCorrecting && (
        <Uncorrected say={say} months={outcome.charged} filled={filled} />
      )}
      <form action="/api/premises/change-owner" method="post">
        <Hidden fields={[...filled, ['draft', asked('draft')], ['seen', outcome.seen], ['token', token]]} />
        <button type="submit">{say('check.save')}</button>
        <a href={back}>{say('common.correct')}</a>
      </form>
    </section>
  )
}

const filledOf = (fields: readonly string[], asked: RegisterContext['asked']): [string, string][] =>
  fields.filter((name) => asked(name) !== '').map((name) => [name, asked(name)])

const addressOf = (search: Record<string, string>): string =>
  `/admin/change-of-owner?${new URLSearchParams(search).toString()}`

type UncorrectedProps = { say: RegisterContext['say']; months: readonly string[]; filled: [string, string][] }

/** Months charged already stay as they are, unless the clerk asks for their correction. */
const Uncorrected = ({ say, months, filled }: UncorrectedProps) => (
  <form className="verdict verdict--look" action="/api/premises/check-change" method="post">
    <p>{say('check.uncorrected', { months: months.map((month) => monthOf(say, month)).join(', ') })}</p>
    <Hidden fields={[...filled, ['correct', '1']]} />
    <button type="submit" className="quiet">
      {say('check.correctToo')}
    </button>
  </form>
)

const Hidden = ({ fields }: { fields: [string, string][] }) =>
  fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
