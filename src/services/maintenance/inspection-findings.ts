import { mayKeepRow, type FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import { visibilityOf, type FaultCategory } from '@/src/domain/maintenance/fault-categories'
import { faultTerms, type FaultPriority } from '@/src/domain/maintenance/fault-terms'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import type { Queryable } from '@/src/platform/db/queryable'
import { transaction } from '@/src/platform/db/transaction'
import { addFaultEvent } from './fault-events'
import { staffMover } from './kept-fault'
import { lockFault } from './lock-fault'
import { moveFault } from './move-fault'

export type NewFinding = {
  inspectionId: string
  text: string
  category: FaultCategory
  priority: FaultPriority
  staircase: string | null
  spot: string | null
  dueOn: string | null
}

/**
 * Adds what an inspection found wrong.
 * @throws DomainError NOT_FOUND
 */
export async function addFinding(keeper: FaultKeeper, input: NewFinding): Promise<void> {
  const { inspectionId, text, category, priority, staircase, spot, dueOn } = input
  if (!(await mayKeepRow(keeper, 'inspections', inspectionId))) throw new DomainError('NOT_FOUND')
  await appPool().query(
    `insert into inspection_findings (id, community_id, inspection_id, text, category, priority, staircase, spot, due_on,
       created_at, updated_at)
     select portal.uuid_v7(), i.community_id, i.id, $2, $3, $4, $5, $6, $7, now(), now() from inspections i where i.id = $1`,
    [inspectionId, text, category, priority, staircase, spot, dueOn],
  )
}

type LockedFinding = {
  id: string
  text: string
  category: FaultCategory
  priority: FaultPriority
  dueOn: string | null
  faultId: string | null
  settledOn: string | null
}

/** A finding the keeper sees, held for the caller's transaction, so that two clicks open one fault. */
async function keptFinding(db: Queryable, keeper: FaultKeeper, id: string): Promise<LockedFinding> {
  if (!(await mayKeepRow(keeper, 'inspection-findings', id))) throw new DomainError('NOT_FOUND')
  const { rows } = await db.query(
    `select id, text, category, priority, due_on::text as "dueOn", fault_id as "faultId", settled_on::text as "settledOn"
     from inspection_findings where id = $1 for no key update`,
    [id],
  )
  const [found] = rows as LockedFinding[]
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}

const insert = `
insert into faults (id, community_id, building_id, premises_id, staircase, spot, category, title, description, status, priority,
  visibility, reported_on, react_by_on, fix_by_on, created_at, updated_at)
select portal.uuid_v7(), n.community_id, coalesce(p.building_id, i.building_id), n.premises_id, n.staircase, n.spot, n.category,
  $2, n.text, 'reported', n.priority, $3, $4, $5, $6, now(), now()
from inspection_findings n join inspections i on i.id = n.inspection_id left join premises p on p.id = n.premises_id
where n.id = $1 returning id`

const LONGEST_TITLE = 100

/** The first sentence of a finding, as far as a title goes. */
export function titleOf(text: string): string {
  const first = text.split(/(?<=[.;!?])\s|\n/)[0]?.replace(/[.;]$/, '') ?? text
  if (first.length <= LONGEST_TITLE) return first
  const cut = first.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`
}

/**
 * Opens the fault of a finding, accepted at once, its term the finding's own; the finding names it from then on. Opened
 * again it gives the same fault.
 * @returns the fault's id
 * @throws DomainError NOT_FOUND, FINDING_SETTLED
 */
export const openFindingFault = (keeper: FaultKeeper, findingId: string): Promise<string> =>
  transaction(appPool(), async (client) => {
    const finding = await keptFinding(client, keeper, findingId)
    if (finding.faultId !== null) return finding.faultId
    if (finding.settledOn !== null) throw new DomainError('FINDING_SETTLED')
    const todayOn = todayInWarsaw()
    const terms = faultTerms(finding.priority, todayOn)
    const { rows } = await client.query<{ id: string }>(insert, [
      ...[finding.id, titleOf(finding.text), visibilityOf(finding.category), todayOn],
      ...[terms.reactByOn, finding.dueOn ?? terms.fixByOn],
    ])
    const faultId = rows[0]?.id ?? ''
    const author = { staffId: keeper.actor.id }
    await addFaultEvent(client, {
      ...{ faultId, kind: 'reported', status: 'reported', visibility: 'residents', author },
    })
    await moveFault(client, await lockFault(client, faultId), {
      to: 'accepted',
      mover: staffMover(keeper),
      author,
    })
    await client.query('update inspection_findings set fault_id = $2, updated_at = now() where id = $1', [
      finding.id,
      faultId,
    ])
    return faultId
  })

/**
 * Settles a finding without a fault: done on the spot, or by others.
 * @throws DomainError NOT_FOUND, FINDING_HAS_FAULT
 */
export const settleFinding = (
  keeper: FaultKeeper,
  { findingId, note }: { findingId: string; note: string },
): Promise<void> =>
  transaction(appPool(), async (client) => {
    const finding = await keptFinding(client, keeper, findingId)
    if (finding.faultId !== null) throw new DomainError('FINDING_HAS_FAULT')
    await client.query(
      'update inspection_findings set settled_on = $2, settled_note = $3, updated_at = now() where id = $1',
      [finding.id, todayInWarsaw(), note],
    )
  })
