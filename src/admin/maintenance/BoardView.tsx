import type { AdminViewServerProps } from 'payload'
import { FAULT_STATES, type FaultState } from '@/src/domain/maintenance/fault-states'
import { filterOf, searchOf } from '@/src/services/maintenance/board-filter'
import { BOARD_ROWS, readBoard, type BoardRow } from '@/src/services/maintenance/fault-board'
import { BoardFilters } from './BoardFilters'
import { BoardTable } from './BoardTable'
import { BulkBar } from './BulkBar'
import type { FaultsContext } from './context'
import { FaultsFrame } from './FaultsFrame'
import { InsuranceNotice } from './Insurance'

/** The board of faults: by status, within it by term; ticked ones are handed out and moved together. */
export function BoardView(view: AdminViewServerProps) {
  return <FaultsFrame view={view} page={{ title: 'board.title', content }} />
}

async function content(context: FaultsContext) {
  const { keeper, say } = context
  const filter = filterOf(context)
  const rows = await readBoard(keeper, filter)
  const groups = FAULT_STATES.flatMap((status) => {
    const found = rows.filter((row) => row.status === status)
    return found.length > 0 ? [{ status, rows: found }] : []
  })
  const late = rows.filter(({ isOverdue }) => isOverdue).length
  return (
    <>
      <h1>{say('board.title')}</h1>
      <BoardFilters context={context} filter={filter} />
      <p className="place">{say('board.count', { count: rows.length, late })}</p>
      {rows.length === BOARD_ROWS && <p role="status">{say('board.more', { count: BOARD_ROWS })}</p>}
      <Exports context={context} />
      <InsuranceNotice context={context} community={filter.community} />
      {rows.length === 0 ? (
        <p className="verdict">{say('board.none')}</p>
      ) : (
        <Board context={context} groups={groups} />
      )}
    </>
  )
}

const Exports = ({ context }: { context: FaultsContext }) => {
  const search = searchOf(context)
  return (
    <p className="downloads">
      {context.keeper.isOffice && (
        <a href="/admin/collections/faults/create">{context.say('board.create')}</a>
      )}
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={`/api/faults/export?format=${format}${search && `&${search}`}`}>
          {context.say(`board.${format}`)}
        </a>
      ))}
    </p>
  )
}

type Group = { status: FaultState; rows: BoardRow[] }

const Board = ({ context, groups }: { context: FaultsContext; groups: Group[] }) => (
  <form className="queue" method="post" action="/api/faults/hand-out">
    <input type="hidden" name="search" value={searchOf(context)} />
    {groups.map(({ status, rows }) => (
      <section key={status}>
        <h2>{`${context.say.any('status', status) ?? status} (${rows.length})`}</h2>
        <BoardTable context={context} rows={rows} />
      </section>
    ))}
    {context.keeper.isOffice && <BulkBar context={context} />}
  </form>
)
