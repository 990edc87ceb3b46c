import type { Payload } from 'payload'
import type { ResidentActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import { isOpen } from '@/src/domain/maintenance/fault-states'
import { complaintUntilOn } from '@/src/domain/maintenance/fault-terms'
import { todayInWarsaw } from '@/src/platform/clock'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import { addFaultEvent } from './fault-events'
import { moveFault } from './move-fault'
import { moverOf, ownFault } from './own-fault'
import { keepPhotos, type SentPhoto } from './report-fault'
import { tellFaultStaff } from './tell-fault'

const countTry = async (actor: ResidentActor): Promise<void> => {
  if (!(await allowTry('message', actor.id))) throw new DomainError('TOO_MANY_TRIES')
}

/**
 * „Me too”: joins a fault of a common part that is not repaired yet, instead of reporting it once more. Asked twice it is
 * once.
 * @throws DomainError NOT_FOUND, FAULT_ENDED
 */
export const followFault = (actor: ResidentActor, faultId: string): Promise<void> =>
  transaction(appPool(), async (client) => {
    const fault = await ownFault(client, actor, faultId)
    if (fault.premisesId !== null) throw new DomainError('NOT_FOUND')
    if (!isOpen(fault.status)) throw new DomainError('FAULT_ENDED')
    await client.query(
      `insert into fault_followers (id, community_id, fault_id, person_id, created_at, updated_at)
       values (portal.uuid_v7(), $1, $2, $3, now(), now()) on conflict (fault_id, person_id) do nothing`,
      [fault.communityId, fault.id, actor.id],
    )
  })

export type FaultAnswer =
  { faultId: string; isGood: true } | { faultId: string; isGood: false; reason: string }

/**
 * Says whether the repair is good: confirms it, or, within fourteen days of the work, reopens it with a reason.
 * @throws DomainError NOT_FOUND, MOVE_FORBIDDEN, NOTE_NEEDED, COMPLAINT_LATE
 */
export const answerRepair = (actor: ResidentActor, answer: FaultAnswer): Promise<void> =>
  transaction(appPool(), async (client) => {
    const fault = await ownFault(client, actor, answer.faultId)
    const isLate = fault.doneOn !== null && complaintUntilOn(fault.doneOn) < todayInWarsaw()
    if (!answer.isGood && isLate) throw new DomainError('COMPLAINT_LATE')
    await moveFault(client, fault, {
      to: answer.isGood ? 'confirmed' : 'complaint',
      mover: moverOf(actor, fault),
      author: { residentId: actor.id },
      note: answer.isGood ? null : answer.reason,
    })
  })

/**
 * Rates a finished repair, one to five, once after each repair. The administration alone reads it.
 * @throws DomainError NOT_FOUND, MOVE_FORBIDDEN
 */
export const rateRepair = (
  actor: ResidentActor,
  { faultId, rating, note }: { faultId: string; rating: number; note: string | null },
): Promise<void> =>
  transaction(appPool(), async (client) => {
    const fault = await ownFault(client, actor, faultId)
    if (moverOf(actor, fault) !== 'reporter') throw new DomainError('NOT_FOUND')
    const { rowCount } = await client.query(
      `update faults set rating = $2, rating_note = $3, updated_at = now()
       where id = $1 and status in ('confirmed', 'closed') and rating is null`,
      [fault.id, rating, note],
    )
    if (rowCount === 0) throw new DomainError('MOVE_FORBIDDEN', { from: fault.status, to: 'rated' })
  })

/**
 * Adds words and photos to a fault. In one's own premises all who see it read them; of common parts the administration
 * alone does, so that nobody is heard by the whole building.
 * @throws DomainError NOT_FOUND, TOO_MANY_TRIES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function commentFault(
  payload: Payload,
  actor: ResidentActor,
  { faultId, body, photos }: { faultId: string; body: string; photos: readonly SentPhoto[] },
): Promise<void> {
  await countTry(actor)
  await inTransaction(payload, async (req, tx) => {
    const db = clientOf(tx)
    const fault = await ownFault(db, actor, faultId)
    const eventId = await addFaultEvent(db, {
      ...{ faultId: fault.id, kind: 'comment', body },
      visibility: fault.premisesId === null ? 'author' : 'residents',
      author: { residentId: actor.id },
    })
    await keepPhotos(req, { id: eventId, communityId: fault.communityId }, photos)
    await tellFaultStaff(db, { fault, eventId, what: 'comment' })
  })
}
