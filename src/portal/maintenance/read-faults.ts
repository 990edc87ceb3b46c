import type { ResidentActor } from '@/access/actor/types'
import { faultScopeSql, faultScopeValues } from '@/access/fault-scope'
import { ENDED_STATES } from '@/src/domain/maintenance/fault-states'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { COMPLAINT_DAYS } from '@/src/domain/maintenance/fault-terms'
import { query } from '@/src/platform/db/pool'
import type { FaultRow } from './faults-view'

/** Columns of a row of a list; `f` is the fault, values those of its scope. Who reported it is told to himself alone. */
export const faultColumns = `
  f.id, f.number, f.title, f.category, f.status, f.priority, f.reported_on as "reportedOn", f.fix_by_on as "fixByOn",
  f.done_on as "doneOn", f.staircase, f.floor, f.spot,
  case when p.id is not null then json_build_object('code', p.code, 'use', p.use) end as premises, b.street as building,
  coalesce(f.reporter_id = $5, false) as "isMine",
  exists (select from fault_followers w where w.fault_id = f.id and w.person_id = $5) as "isFollowed",
  coalesce(f.reporter_id = $5, false) or coalesce(f.premises_id = any($1::uuid[]), false) as "maySpeak"`

export const faultTables = `
  faults f left join premises p on p.id = f.premises_id left join buildings b on b.id = coalesce(f.building_id, p.building_id)`

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')

/** Longest list a page shows; older ones are found by the administration. */
const MOST = 200

const listStatement = {
  name: 'portal_faults',
  text: `select ${faultColumns} from ${faultTables} where ${faultScopeSql}
    order by f.status in (${ended}), f.reported_on desc, f.id desc limit ${MOST}`,
}

/** Faults of one's premises and of the common parts, those that wait for repair first. */
export const readFaults = (actor: ResidentActor): Promise<FaultRow[]> =>
  query<FaultRow>({ ...listStatement, values: faultScopeValues(actor) })

const sameStatement = {
  name: 'portal_faults_same_part',
  text: `select ${faultColumns} from ${faultTables}
    where ${faultScopeSql} and f.premises_id is null and f.visibility = 'building' and f.status not in (${ended})
      and f.community_id = $6 and f.building_id is not distinct from $7::uuid
    order by (f.category = $8) desc, (lower(coalesce(f.staircase, '')) = lower($9)) desc, f.reported_on desc, f.id limit 10`,
}

/** Faults of the same common part that wait for repair, those of the same category and staircase first. */
export const readSamePart = (
  actor: ResidentActor,
  part: { communityId: string; buildingId: string | null; category: string; staircase: string | null },
): Promise<FaultRow[]> =>
  query<FaultRow>({
    ...sameStatement,
    values: [
      ...faultScopeValues(actor),
      ...[part.communityId, part.buildingId, part.category, part.staircase ?? ''],
    ],
  })

const waitingStatement = {
  name: 'portal_faults_waiting',
  text: `select ${faultColumns} from ${faultTables}
    where ${faultScopeSql} and f.status = 'done' and f.done_on >= $6::date
      and (f.reporter_id = $5 or f.premises_id = any($1::uuid[]))
    order by f.done_on, f.id limit 10`,
}

/** Repairs that wait for one's word whether they are good. */
export const readWaitingRepairs = (actor: ResidentActor): Promise<FaultRow[]> =>
  query<FaultRow>({
    ...waitingStatement,
    values: [...faultScopeValues(actor), addDays(todayInWarsaw(), -COMPLAINT_DAYS)],
  })
