import type { FaultsContext } from './context'
import { InsuranceWarning } from './Insurance'

/** What came of the form just sent: done, or what to correct. */
export function Outcome({ context }: { context: FaultsContext }) {
  const { asked, say, choices } = context
  const problem = asked('problem')
  if (problem !== '')
    return (
      <p role="alert" className="verdict verdict--refused">
        {say.any('error', problem) ?? say('error.other')}
      </p>
    )
  const done = say.any('done', asked('done'))
  const hired = choices.contractors.find(({ id }) => id === asked('hired'))
  return done === null ? null : (
    <>
      <p role="status" className="verdict">
        {done.replace('{count}', asked('count'))}
      </p>
      <InsuranceWarning
        context={context}
        name={hired?.name ?? null}
        untilOn={hired?.insuredUntilOn ?? null}
      />
    </>
  )
}
