import { keptFaultIds, type FaultKeeper } from '@/access/may-keep-faults'
import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import { ENDED_STATES, type FaultState } from '@/src/domain/maintenance/fault-states'
import type { FaultPriority } from '@/src/domain/maintenance/fault-terms'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'

/** What the board is narrowed to; empty values narrow nothing. */
export type BoardFilter = {
  community: string | null
  building: string | null
  /** One status; null: all that wait for something, the done ones included. */
  status: FaultState | null
  priority: FaultPriority | null
  category: FaultCategory | null
  assignee: string | null
  contractor: string | null
  isOverdue: boolean
  isUnassigned: boolean
  /** Words of title, number or description. */
  words: string
}

export type BoardRow = {
  id: string
  number: string
  title: string
  category: FaultCategory
  status: FaultState
  priority: FaultPriority
  community: string
  building: string | null
  premises: string | null
  staircase: string | null
  reportedOn: string
  fixByOn: string | null
  doneOn: string | null
  visitAt: string | null
  assignee: string | null
  contractor: string | null
  insuredUntilOn: string | null
  followers: number
  rating: number | null
  isOverdue: boolean
}

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')
const overdue = `(f.fix_by_on < $1::date and f.status not in (${ended}))`

/** One condition a filter adds, its values numbered on. */
type Part = { text: (place: string) => string; value: unknown }

function partsOf(filter: BoardFilter): Part[] {
  const { community, building, status, priority, category, assignee, contractor, words } = filter
  const equal = (column: string, value: unknown): Part[] =>
    value === null ? [] : [{ text: (place) => `${column} = ${place}`, value }]
  return [
    ...equal('f.community_id', community),
    ...equal('coalesce(f.building_id, p.building_id)', building),
    ...equal('f.status', status),
    ...equal('f.priority', priority),
    ...equal('f.category', category),
    ...equal('f.assignee_id', assignee),
    ...equal('f.contractor_id', contractor),
    ...(words === ''
      ? []
      : [
          {
            text: (place: string) =>
              `position(lower(${place}) in lower(f.number || ' ' || f.title || ' ' || coalesce(f.description, ''))) > 0`,
            value: words,
          },
        ]),
  ]
}

/** Rows of one board; more are narrowed by the filter. */
export const BOARD_ROWS = 500

const select = `
select f.id, f.number, f.title, f.category, f.status, f.priority, coalesce(c.short_name, c.name) as community, b.street as building,
  p.code as premises, f.staircase, f.reported_on as "reportedOn", f.fix_by_on as "fixByOn", f.done_on as "doneOn",
  f.visit_at as "visitAt", s.name as assignee, t.name as contractor,
  t.insured_until_on as "insuredUntilOn", f.rating, ${overdue} as "isOverdue",
  (select count(*)::int from fault_followers w where w.fault_id = f.id) as followers
from faults f join communities c on c.id = f.community_id left join premises p on p.id = f.premises_id
left join buildings b on b.id = coalesce(f.building_id, p.building_id)
left join staff s on s.id = f.assignee_id left join contractors t on t.id = f.contractor_id`

/**
 * Faults the keeper sees that fit a filter, by term, the overdue first. Without a status those that wait for something;
 * the done and confirmed too, which wait to be closed.
 */
export async function readBoard(keeper: FaultKeeper, filter: BoardFilter): Promise<BoardRow[]> {
  const kept = await keptFaultIds(keeper, [todayInWarsaw()])
  const values = [...kept.values]
  const conditions = partsOf(filter).map(({ text, value }) => text(`$${values.push(value)}`))
  if (filter.status === null) conditions.push(`f.status not in ('rejected', 'closed')`)
  if (filter.isOverdue) conditions.push(overdue)
  if (filter.isUnassigned) conditions.push('f.assignee_id is null')
  // Not prepared: the conditions differ with the filter and with who asks.
  const { rows } = await appPool().query<BoardRow>(
    `${select} where f.id in (${kept.text}) ${conditions.map((one) => `and ${one}`).join(' ')}
     order by f.fix_by_on nulls last, f.reported_on, f.id limit ${BOARD_ROWS}`,
    values,
  )
  return rows.map((row) => ({ ...row, visitAt: row.visitAt && new Date(row.visitAt).toISOString() }))
}
