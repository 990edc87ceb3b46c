import { query } from '@/src/platform/db/pool'
import type { ResidentActor, StaffActor } from './actor/types'
import { within, type Condition } from './condition'

/**
 * Faults `f` a resident sees by today's ties: those of his premises from his first day there on; those of common parts
 * of his building, or of the whole community, that are told to all; and those of common parts he reported himself. The
 * one rule behind REST, files and pages. Values: `faultScopeValues`.
 */
export const faultScopeSql = `(
    exists (select from unnest($1::uuid[], $2::date[]) t(premises_id, from_on)
      where t.premises_id = f.premises_id and f.reported_on >= t.from_on)
    or (f.premises_id is null and f.community_id = any($3::uuid[]) and (
      f.reporter_id = $5
      or (f.visibility = 'building' and (f.building_id is null or f.building_id = any($4::uuid[]))))))`

/** $1 to $5 of `faultScopeSql`. */
export function faultScopeValues(actor: ResidentActor): unknown[] {
  const ties = actor.ties.filter(({ isCurrent }) => isCurrent)
  return [
    ties.map((tie) => tie.premisesId),
    ties.map((tie) => tie.fromOn),
    ties.map((tie) => tie.communityId),
    ties.map((tie) => tie.buildingId),
    actor.id,
  ]
}

const idsOf = (field: string, rows: readonly { id: string }[]): Condition =>
  within(
    field,
    rows.map(({ id }) => id),
  )

const rowsOf = async (
  name: string,
  from: string,
  actor: ResidentActor,
  more = '',
): Promise<{ id: string }[]> =>
  query<{ id: string }>({
    name,
    text: `select x.id from ${from} where ${faultScopeSql}${more}`,
    values: faultScopeValues(actor),
  })

/** Faults a resident sees. */
export const ownFaults = async (actor: ResidentActor): Promise<Condition> =>
  idsOf('id', await rowsOf('scope_own_faults', 'faults f join faults x on x.id = f.id', actor))

/** Of their timelines what residents are told, and what one said oneself; never the administration's own notes. */
export const ownFaultEvents = async (actor: ResidentActor): Promise<Condition> =>
  idsOf(
    'id',
    await rowsOf(
      'scope_own_fault_events',
      'faults f join fault_events x on x.fault_id = f.id',
      actor,
      ` and (x.visibility = 'residents' or (x.visibility = 'author' and x.person_id = $5))`,
    ),
  )

/** Reports of the work on the faults a resident sees. */
export const ownWorkReports = async (actor: ResidentActor): Promise<Condition> =>
  idsOf(
    'id',
    await rowsOf('scope_own_work_reports', 'faults f join work_reports x on x.fault_id = f.id', actor),
  )

/** Rows about the faults a technician has been given, in the communities assigned to him. */
export const ofAssignedFaults = async (actor: StaffActor): Promise<Condition> => {
  const rows = await query<{ id: string }>({
    name: 'scope_assigned_faults',
    text: 'select id from faults where assignee_id = $1 and community_id = any($2::uuid[])',
    values: [actor.id, actor.communityIds],
  })
  return idsOf('fault', rows)
}

/** Contractors that work in the assigned communities and in no other. */
export const contractorsOfOwn = async (actor: StaffActor): Promise<Condition> => {
  const rows = await query<{ id: string }>({
    name: 'scope_contractors_of_own',
    text: `select parent_id as id from contractors_rels where path = 'communities'
      group by parent_id having bool_and(communities_id = any($1::uuid[]))`,
    values: [actor.communityIds],
  })
  return idsOf('id', rows)
}
