import type { MetersContext } from './context'

/** What came of the form just sent: done, or what to correct. */
export function Outcome({ context: { asked, say } }: { context: MetersContext }) {
  const done = say.any('done', asked('done'))
  const problem = asked('problem')
  if (problem !== '')
    return (
      <p role="alert" className="verdict verdict--refused">
        {(say.any('error', problem) ?? say('error.other')).replace(
          '{about}',
          asked('about').split('|')[0] ?? '',
        )}
      </p>
    )
  return done === null ? null : (
    <p role="status" className="verdict">
      {done.replace('{count}', asked('count')).replace('{about}', asked('about'))}
    </p>
  )
}
