import type { BoardRow } from '@/src/services/maintenance/fault-board'
import { dayOf, timeOf, type FaultsContext } from './context'
import { Insurance } from './Insurance'
import type { Say } from './say'

type RowProps = { row: BoardRow; say: Say; isOffice: boolean }

const placeOf = ({ premises, building, staircase }: BoardRow, say: Say): string =>
  [
    building ?? say('board.grounds'),
    premises ? say('board.premises', { code: premises }) : building && say('board.commonPart'),
    staircase && say('board.staircase', { name: staircase }),
  ]
    .filter(Boolean)
    .join(', ')

const Fault = ({ row, say, isOffice }: RowProps) => (
  <th scope="row">
    {isOffice && (
      <label className="tick">
        <input type="checkbox" name="faults[]" value={row.id} />
        <span>{row.number}</span>
      </label>
    )}
    <a href={`/admin/fault?id=${row.id}`}>{isOffice ? row.title : `${row.number} ${row.title}`}</a>
    <small>
      {[
        say.any('category', row.category),
        row.followers > 0 && say('board.followers', { count: row.followers }),
      ]
        .filter(Boolean)
        .join(', ')}
    </small>
  </th>
)

const Term = ({ row, say }: Omit<RowProps, 'isOffice'>) => (
  <td>
    {row.fixByOn && <span className={row.isOverdue ? 'state--over' : undefined}>{dayOf(row.fixByOn)}</span>}
    {row.isOverdue && <small className="state--over">{say('board.overdue')}</small>}
    {row.visitAt && <small>{say('board.visit', { at: timeOf(row.visitAt) })}</small>}
  </td>
)

/** Faults of one status, the most pressing term first. */
export const BoardTable = ({ context, rows }: { context: FaultsContext; rows: BoardRow[] }) => {
  const { say, keeper } = context
  return (
    <table>
      <thead>
        <tr>
          <th>{say('board.fault')}</th>
          <th>{say('board.place')}</th>
          <th>{say('board.priority')}</th>
          <th>{say('board.term')}</th>
          <th>{say('board.who')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Fault row={row} say={say} isOffice={keeper.isOffice} />
            <td>
              {placeOf(row, say)}
              <small>{row.community}</small>
            </td>
            <td>{say.any('priority', row.priority)}</td>
            <Term row={row} say={say} />
            <td>
              {row.assignee ?? say('board.nobody')}
              {row.contractor && <small>{row.contractor}</small>}
              <Insurance context={context} untilOn={row.insuredUntilOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
