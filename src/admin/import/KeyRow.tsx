import type { AdminMessage } from '@/collections/messages/translate'
import type { ShownKey } from './read-keys'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const time = new Intl.DateTimeFormat('pl-PL', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Warsaw',
})
const day = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'short', timeZone: 'Europe/Warsaw' })

/** One key: what it may, whether it works, and the two things one does with a living one. */
export function KeyRow({ row, say }: { row: ShownKey; say: Say }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/import-keys/${row.id}`}>{row.name}</a>
        <br />
        <span className="hint">…{row.tokenEnd}</span>
      </th>
      <td>{row.communities.join(', ')}</td>
      <td>{row.lastUsedAt ? time.format(new Date(row.lastUsedAt)) : say('import.keyNeverUsed')}</td>
      <td>{day.format(new Date(row.expiresAt))}</td>
      <td>
        {say(`import.key_${row.state}`)}
        {row.previousUntilAt && (
          <>
            <br />
            {say('import.keyPrevious', { until: time.format(new Date(row.previousUntilAt)) })}
          </>
        )}
      </td>
      <td>{row.state === 'living' && <KeyActions row={row} say={say} />}</td>
    </tr>
  )
}

function KeyActions({ row, say }: { row: ShownKey; say: Say }) {
  return (
    <>
      <details>
        <summary>{say('import.keyRotate')}</summary>
        <form action="/api/import-keys/rotate" method="post">
          <input type="hidden" name="id" value={row.id} />
          <input type="hidden" name="tokenEnd" value={row.tokenEnd} />
          <p>{say('import.keyRotateHelp')}</p>
          <label className="choice">
            <input type="checkbox" name="atOnce" value="1" /> {say('import.keyAtOnce')}
          </label>
          <button type="submit" aria-label={`${say('import.keyRotateSure')}: ${row.name}`}>
            {say('import.keyRotateSure')}
          </button>
        </form>
      </details>
      <details>
        <summary>{say('import.keyRevoke')}</summary>
        <form action="/api/import-keys/revoke" method="post">
          <input type="hidden" name="id" value={row.id} />
          <p>{say('import.keyRevokeHelp')}</p>
          <button type="submit" aria-label={`${say('import.keyRevokeSure')}: ${row.name}`}>
            {say('import.keyRevokeSure')}
          </button>
        </form>
      </details>
    </>
  )
}
