import { dayOf } from './context'
import { sayAny, type Say } from './say'

/** What stands in the way of posting, in terms a clerk finds. */
export type ShownProblem = {
  kind:
    | 'MISSING'
    | 'NO_ACCOUNT'
    | 'WHICH_ACCOUNT'
    | 'SHARE_DENOMINATORS'
    | 'NO_RATES'
    | 'NO_READING'
    | 'FALLING_READING'
    | 'NO_WEIGHT'
  premises: string | null
  component?: string
  parameter?: string
  onDate?: string
  serial?: string
}

export function Problems({ problems, say }: { problems: readonly ShownProblem[]; say: Say }) {
  if (problems.length === 0) return null
  return (
    <section className="verdict verdict--refused">
      <h2>{say('charges.problems')}</h2>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{sentenceOf(problem, say)}</li>
        ))}
      </ul>
    </section>
  )
}

const sentenceOf = (problem: ShownProblem, say: Say): string =>
  say(`problem.${problem.kind}`, {
    premises: problem.premises ?? '',
    component: problem.component ?? '–',
    parameter: problem.parameter ? (sayAny(say, 'parameter', problem.parameter) ?? '') : '',
    onDate: problem.onDate ? dayOf(problem.onDate) : '',
    serial: problem.serial ?? '',
  })
