import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import { FAULT_STATES, isOpen, type FaultState } from '@/src/domain/maintenance/fault-states'
import {
  INSPECTION_KINDS,
  inspectionState,
  type InspectionKind,
  type InspectionState,
} from '@/src/domain/maintenance/inspections'
import { addMonths } from '@/src/domain/time/civil-date'
import { query } from '@/src/platform/db/pool'
import { overviewStatement } from './overview-statement'

/** Repairs of twelve months: how many, the days half of them took at most, and how many were done in time. */
export type Repairs = { count: number; medianDays: number | null; inTime: number; withTerm: number }

type InspectionLine = {
  kind: InspectionKind
  subject: string | null
  doneOn: string
  nextOn: string | null
  /** Findings that are not put right yet. */
  open: number
}

export type OverviewRow = {
  states: [state: FaultState, count: number][]
  overdue: number
  oldestOn: string | null
  reported: number
  categories: [category: FaultCategory, count: number][]
  repairs: Repairs
  before: Repairs
  buildings: { id: string; name: string; inspections: InspectionLine[] }[]
}

export type OverviewInspection = InspectionLine & { state: InspectionState }

/** Faults of a community in numbers, and its inspections by building: nothing about anybody. */
export type FaultsOverview = {
  open: number
  overdue: number
  /** The day the longest waiting one was reported. */
  oldestOn: string | null
  /** Those not closed yet, in the order of their life. */
  states: { state: FaultState; count: number }[]
  /** What was reported in twelve months, most first. */
  reported: number
  categories: { category: FaultCategory; count: number }[]
  repairs: Repairs
  /** The twelve months before. */
  before: Repairs
  buildings: { id: string; name: string; inspections: OverviewInspection[] }[]
}

const place = ({ kind }: { kind: InspectionKind }): number => INSPECTION_KINDS.indexOf(kind)

/** The row of the statement as the page shows it. Pure. */
export function foldOverview(row: OverviewRow, todayOn: string): FaultsOverview {
  const counts = new Map(row.states)
  const states = FAULT_STATES.flatMap((state) => {
    const count = counts.get(state) ?? 0
    return count > 0 ? [{ state, count }] : []
  })
  return {
    ...{ overdue: row.overdue, oldestOn: row.oldestOn, reported: row.reported, states },
    ...{ repairs: row.repairs, before: row.before },
    open: states.filter(({ state }) => isOpen(state)).reduce((sum, { count }) => sum + count, 0),
    categories: row.categories.map(([category, count]) => ({ category, count })),
    buildings: row.buildings.map(({ id, name, inspections }) => ({
      ...{ id, name },
      inspections: inspections
        .map((one) => ({ ...one, state: inspectionState(one.nextOn, todayOn) }))
        .sort((a, b) => place(a) - place(b)),
    })),
  }
}

/** What a member of the board sees of faults and inspections; needs no grant. */
export async function readFaultsOverview(communityId: string, todayOn: string): Promise<FaultsOverview> {
  const [row] = await query<OverviewRow>(
    overviewStatement({
      communityId,
      todayOn,
      yearAgoOn: addMonths(todayOn, -12),
      twoYearsAgoOn: addMonths(todayOn, -24),
    }),
  )
  if (!row) throw new Error('The statement of the overview gives one row.')
  return foldOverview(row, todayOn)
}
