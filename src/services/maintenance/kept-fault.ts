import { mayKeepFault, type FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import type { FaultMover } from '@/src/domain/maintenance/fault-states'
import type { Queryable } from '@/src/platform/db/queryable'
import { lockFault, type LockedFault } from './lock-fault'

/**
 * A fault the keeper sees, held for the caller's transaction.
 * @throws DomainError NOT_FOUND for another's and for none
 */
export async function keptFault(db: Queryable, keeper: FaultKeeper, id: string): Promise<LockedFault> {
  if (!(await mayKeepFault(keeper, id))) throw new DomainError('NOT_FOUND')
  return lockFault(db, id)
}

/** As what a member of staff moves a fault. */
export const staffMover = ({ actor }: FaultKeeper): FaultMover => actor.role

/**
 * What only the office decides: assignment, contractor, priority.
 * @throws DomainError NOT_FOUND
 */
export function requireOffice({ isOffice }: FaultKeeper): void {
  if (!isOffice) throw new DomainError('NOT_FOUND')
}
