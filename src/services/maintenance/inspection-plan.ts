import { keptIds, type FaultKeeper } from '@/access/may-keep-faults'
import {
  EXPECTED_KINDS,
  INSPECTION_KINDS,
  inspectionState,
  type InspectionKind,
  type InspectionState,
} from '@/src/domain/maintenance/inspections'
import { appPool } from '@/src/platform/db/pool'

export type PlanFilter = {
  community: string | null
  building: string | null
  /** Only what is overdue, due soon or was never done. */
  isDue: boolean
}

/** The latest inspection of a kind; `id` is null where a building has none of a kind it needs. */
export type PlanItem = {
  id: string | null
  kind: InspectionKind
  subject: string | null
  doneOn: string | null
  nextOn: string | null
  inspector: string | null
  /** Findings of this kind that are not put right yet. */
  open: number
  state: InspectionState | 'never'
}

export type PlanBuilding = { id: string; name: string; community: string; items: PlanItem[] }

type Row = Omit<PlanBuilding, 'items'> & { items: Omit<PlanItem, 'state'>[] }

/** Of each kind, and of each thing it is about, the latest. */
export const latestInspections = `select distinct on (i.building_id, i.kind, coalesce(i.subject, '')) i.* from inspections i
  order by i.building_id, i.kind, coalesce(i.subject, ''), i.done_on desc, i.id desc`

/** Findings `n` that are not put right: nobody settled them, and their fault, if there is one, is not repaired. */
export const openFindings = `n.settled_on is null and (n.fault_id is null or exists (select from faults f
  where f.id = n.fault_id and f.status not in ('done', 'confirmed', 'closed')))`

const select = `
select b.id, b.street as name, coalesce(c.short_name, c.name) as community, coalesce((
  select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'subject', l.subject, 'doneOn', l.done_on, 'nextOn', l.next_on,
    'inspector', l.inspector, 'open', (select count(*)::int from inspection_findings n join inspections j on j.id = n.inspection_id
      where j.building_id = l.building_id and j.kind = l.kind and coalesce(j.subject, '') = coalesce(l.subject, '')
        and ${openFindings})) order by l.next_on nulls last)
  from (${latestInspections}) l where l.building_id = b.id), '[]') as items
from buildings b join communities c on c.id = b.community_id`

const place = ({ kind }: { kind: InspectionKind }): number => INSPECTION_KINDS.indexOf(kind)

function itemsOf({ items }: Row, todayOn: string): PlanItem[] {
  const known: PlanItem[] = items.map((item) => ({ ...item, state: inspectionState(item.nextOn, todayOn) }))
  const missing = EXPECTED_KINDS.filter((kind) => items.every((item) => item.kind !== kind)).map(
    (kind): PlanItem => ({
      ...{ id: null, kind, subject: null, doneOn: null, nextOn: null, inspector: null, open: 0 },
      state: 'never',
    }),
  )
  return [...known, ...missing].sort((a, b) => place(a) - place(b))
}

const isDue = ({ state }: PlanItem): boolean => state !== 'valid' && state !== 'unknown'

/** Buildings of a keeper with the latest inspection of each kind; those every building needs stand there also undone. */
export async function readPlan(
  keeper: FaultKeeper,
  filter: PlanFilter,
  todayOn: string,
): Promise<PlanBuilding[]> {
  const kept = await keptIds(keeper, 'buildings', [filter.community, filter.building])
  // Not prepared: the condition differs with who asks.
  const { rows } = await appPool().query<Row>(
    `${select} where b.id in (${kept.text}) and ($1::uuid is null or b.community_id = $1)
       and ($2::uuid is null or b.id = $2) order by community, b.street, b.id`,
    kept.values,
  )
  return rows
    .map((row) => ({ ...row, items: itemsOf(row, todayOn).filter((item) => !filter.isDue || isDue(item)) }))
    .filter(({ items }) => items.length > 0)
}
