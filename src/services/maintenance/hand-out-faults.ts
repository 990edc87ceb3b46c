import type { FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import { faultTerms, type FaultPriority } from '@/src/domain/maintenance/fault-terms'
import { appPool } from '@/src/platform/db/pool'
import type { Queryable } from '@/src/platform/db/queryable'
import { transaction } from '@/src/platform/db/transaction'
import { addFaultEvent } from './fault-events'
import { keptFault, requireOffice } from './kept-fault'
import type { LockedFault } from './lock-fault'
import { tellAssignee } from './tell-fault'

type Many = { ids: readonly string[] }

/** Each fault, locked, in one transaction: all or none. */
const forEach = (
  keeper: FaultKeeper,
  { ids }: Many,
  act: (db: Queryable, fault: LockedFault) => Promise<void>,
): Promise<number> =>
  transaction(appPool(), async (client) => {
    requireOffice(keeper)
    for (const id of ids) await act(client, await keptFault(client, keeper, id))
    return ids.length
  })

const nameOf = async (db: Queryable, text: string, values: unknown[]): Promise<string> => {
  const { rows } = await db.query(text, values)
  const [found] = rows as { name: string }[]
  if (!found) throw new DomainError('NOT_FOUND')
  return found.name
}

/** Staff a fault of a community may be given to: who may see it there. */
const colleague = `
select s.name from staff s where s.id = $1 and s.disabled is not true and s.role in ('admin', 'manager', 'technician')
  and (s.role = 'admin' or exists (select from staff_rels l
    where l.parent_id = s.id and l.path = 'communities' and l.communities_id = $2))`

/**
 * Gives faults to a member of staff, who is told; the note of it is the administration's own.
 * @throws DomainError NOT_FOUND where the fault or the colleague is not there to be chosen
 */
export const assignFaults = (
  keeper: FaultKeeper,
  { ids, staffId }: Many & { staffId: string },
): Promise<number> =>
  forEach(keeper, { ids }, async (db, fault) => {
    if (fault.assigneeId === staffId) return
    const name = await nameOf(db, colleague, [staffId, fault.communityId])
    await db.query('update faults set assignee_id = $2, updated_at = now() where id = $1', [
      fault.id,
      staffId,
    ])
    const author = { staffId: keeper.actor.id }
    const eventId = await addFaultEvent(db, {
      ...{ faultId: fault.id, kind: 'assigned', body: name, visibility: 'internal', author },
    })
    if (staffId !== keeper.actor.id) await tellAssignee(db, { fault, eventId, staffId })
  })

/**
 * Names the contractor of faults.
 * @throws DomainError NOT_FOUND where the fault, or a contractor of its community, is not there
 */
export const hireContractor = (
  keeper: FaultKeeper,
  { ids, contractorId }: Many & { contractorId: string },
): Promise<number> =>
  forEach(keeper, { ids }, async (db, fault) => {
    const name = await nameOf(
      db,
      `select c.name from contractors c where c.id = $1 and exists (select from contractors_rels l
         where l.parent_id = c.id and l.path = 'communities' and l.communities_id = $2)`,
      [contractorId, fault.communityId],
    )
    await db.query('update faults set contractor_id = $2, updated_at = now() where id = $1', [
      fault.id,
      contractorId,
    ])
    await addFaultEvent(db, {
      ...{ faultId: fault.id, kind: 'contractor', body: name, visibility: 'internal' },
      author: { staffId: keeper.actor.id },
    })
  })

/**
 * Sets how pressing faults are; their terms follow from the day of the report.
 * @throws DomainError NOT_FOUND
 */
export const setPriority = (
  keeper: FaultKeeper,
  { ids, priority }: Many & { priority: FaultPriority },
): Promise<number> =>
  forEach(keeper, { ids }, async (db, fault) => {
    const { rows } = await db.query('select reported_on::text as day from faults where id = $1', [fault.id])
    const terms = faultTerms(priority, (rows[0] as { day: string }).day)
    await db.query(
      'update faults set priority = $2, react_by_on = $3, fix_by_on = $4, updated_at = now() where id = $1',
      [fault.id, priority, terms.reactByOn, terms.fixByOn],
    )
    await addFaultEvent(db, {
      ...{ faultId: fault.id, kind: 'priority', body: priority, visibility: 'internal' },
      author: { staffId: keeper.actor.id },
    })
  })
