import type { AdminMessage } from '@/collections/messages/translate'
import type { Batch } from './read-batches'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const time = new Intl.DateTimeFormat('pl-PL', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Warsaw',
})

const sum = ({ files }: Batch, count: 'new' | 'changed' | 'errors'): number =>
  (files ?? []).reduce((total, file) => total + file[count], 0)

/** The person, the accounting program's key, or the command. */
const nameOf = ({ createdBy, importKey }: Batch, say: Say): string => {
  if (createdBy !== null && typeof createdBy === 'object') return createdBy.name ?? ''
  return importKey !== null && typeof importKey === 'object'
    ? say('import.byKey', { name: importKey.name ?? '' })
    : say('import.system')
}

/** Who imported what and when, with what came of it; each line leads to its report. */
export function History({ batches, say }: { batches: readonly Batch[]; say: Say }) {
  return (
    <section>
      <h2>{say('import.history')}</h2>
      {batches.length === 0 ? (
        <p>{say('import.historyNone')}</p>
      ) : (
        <table className="cards">
          <thead>
            <tr>
              {(['when', 'file', 'who', 'asOf', 'state'] as const).map((name) => (
                <th scope="col" key={name}>
                  {say(`import.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <Line batch={batch} say={say} key={batch.id} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ batch, say }: { batch: Batch; say: Say }) {
  const counts = { new: sum(batch, 'new'), changed: sum(batch, 'changed'), errors: sum(batch, 'errors') }
  return (
    <tr>
      <td>{time.format(new Date(batch.createdAt))}</td>
      <td>
        <a href={`?batch=${batch.id}`}>{batch.fileName ?? batch.id}</a>
      </td>
      <td>{nameOf(batch, say)}</td>
      <td>{batch.asOfAt ? time.format(new Date(batch.asOfAt)) : ''}</td>
      <td>
        {say(`import.state_${batch.state}`)}
        {batch.files && (
          <>
            <br />
            {say('import.summary', counts)}
          </>
        )}
      </td>
    </tr>
  )
}
