import type { ResidentActor } from '@/access/actor/types'
import { mayRead } from '@/access/may-read'
import { DomainError } from '@/src/domain/domain-error'
import type { FaultMover } from '@/src/domain/maintenance/fault-states'
import type { Queryable } from '@/src/platform/db/queryable'
import { lockFault, type LockedFault } from './lock-fault'

/**
 * A fault the resident reads by the policy table, held for the caller's transaction.
 * @throws DomainError NOT_FOUND for another's and for none
 */
export async function ownFault(db: Queryable, actor: ResidentActor, id: string): Promise<LockedFault> {
  if (!(await mayRead(actor, 'faults', id))) throw new DomainError('NOT_FOUND')
  return lockFault(db, id)
}

/** As what a resident moves a fault he reads: who reported it and who lives in or owns the place speak for it. */
export const moverOf = (actor: ResidentActor, fault: LockedFault): FaultMover => {
  const isHome = actor.ties.some(({ isCurrent, premisesId }) => isCurrent && premisesId === fault.premisesId)
  return fault.reporterId === actor.id || isHome ? 'reporter' : 'neighbour'
}
