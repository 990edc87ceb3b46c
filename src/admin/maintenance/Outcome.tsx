import type { FaultsContext } from './context'

/** What came of the form just sent: done, or what to correct. */
export function Outcome({ context: { asked, say } }: { context: FaultsContext }) {
  const problem = asked('problem')
  if (problem !== '')
    return (
      <p role="alert" className="verdict verdict--refused">
        {say.any('error', problem) ?? say('error.other')}
      </p>
    )
  const done = say.any('done', asked('done'))
  return done === null ? null : (
    <p role="status" className="verdict">
      {done.replace('{count}', asked('count'))}
    </p>
  )
}
