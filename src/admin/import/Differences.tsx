import type { AdminMessage } from '@/collections/messages/translate'
import type { RowDifference } from '@/src/import/judge/row-differences'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

/** Each stored row the package changes, cell by cell: what it was and what it becomes. */
export function Differences({ rows, say }: { rows: readonly RowDifference[]; say: Say }) {
  if (rows.length === 0) return null
  return (
    <details open={rows.length <= 20}>
      <summary>{say('import.differences', { count: rows.length })}</summary>
      <table>
        <thead>
          <tr>
            {(['table', 'row', 'key', 'column', 'before', 'after'] as const).map((name) => (
              <th scope="col" key={name}>
                {say(`import.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ table, row, key, changes }) =>
            changes.map(({ column, from, to }) => (
              <tr key={`${table} ${row} ${column}`}>
                <td>{table}</td>
                <td className="number">{row}</td>
                <td>{key}</td>
                <td>{column}</td>
                <td>{from ?? '–'}</td>
                <td>{to ?? '–'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
