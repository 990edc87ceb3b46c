import type { Payload } from 'payload'
import type { FaultKeeper } from '@/access/may-keep-faults'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { addFaultEvent } from './fault-events'
import { keptFault, staffMover } from './kept-fault'
import { moveFault } from './move-fault'
import { keepPhotos, type SentPhoto } from './report-fault'
import { tellFaultAnswered, tellFaultVisit } from './tell-fault'

/**
 * Moves faults by the machine of states, all or none. The end of work comes with its report (`finishWork`).
 * @returns how many
 * @throws DomainError NOT_FOUND, MOVE_FORBIDDEN, NOTE_NEEDED, REPORT_NEEDED
 */
export const staffMove = (
  keeper: FaultKeeper,
  { ids, to, note }: { ids: readonly string[]; to: FaultState; note: string | null },
): Promise<number> =>
  transaction(appPool(), async (client) => {
    for (const id of ids)
      await moveFault(client, await keptFault(client, keeper, id), {
        to,
        note,
        mover: staffMover(keeper),
        author: { staffId: keeper.actor.id },
      })
    return ids.length
  })

/** `12.02.2026, 16:30`: how a visit is told of by mail. */
const written = (on: string, time: string): string =>
  `${Number(on.slice(8))}.${on.slice(5, 7)}.${on.slice(0, 4)}, ${time}`

/**
 * Sets when somebody comes, Warsaw time, and tells who waits for it.
 * @throws DomainError NOT_FOUND
 */
export const setVisit = (
  keeper: FaultKeeper,
  { faultId, on, time, note }: { faultId: string; on: string; time: string; note: string | null },
): Promise<void> =>
  transaction(appPool(), async (client) => {
    const fault = await keptFault(client, keeper, faultId)
    const { rows } = await client.query<{ at: Date | string }>(
      `update faults set visit_at = ($2::text || ' ' || $3::text)::timestamp at time zone 'Europe/Warsaw', updated_at = now()
       where id = $1 returning visit_at as at`,
      [fault.id, on, time],
    )
    const author = { staffId: keeper.actor.id }
    const eventId = await addFaultEvent(client, {
      ...{ faultId: fault.id, kind: 'visit', body: note, visibility: 'residents', author },
      visitAt: new Date(rows[0]?.at ?? Date.now()).toISOString(),
    })
    await tellFaultVisit(client, { fault, eventId, author, when: written(on, time) })
  })

/**
 * Words of the staff under a fault: to all who see it, who are told, or a note for the administration alone.
 * @throws DomainError NOT_FOUND, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export const staffComment = (
  payload: Payload,
  keeper: FaultKeeper,
  input: { faultId: string; body: string; isInternal: boolean; photos: readonly SentPhoto[] },
): Promise<void> =>
  inTransaction(payload, async (req, tx) => {
    const db = clientOf(tx)
    const { faultId, body, isInternal, photos } = input
    const fault = await keptFault(db, keeper, faultId)
    const author = { staffId: keeper.actor.id }
    const visibility = isInternal ? 'internal' : 'residents'
    const eventId = await addFaultEvent(db, { faultId: fault.id, kind: 'comment', body, visibility, author })
    await keepPhotos(req, { id: eventId, communityId: fault.communityId }, photos)
    if (!isInternal) await tellFaultAnswered(db, { fault, eventId, author })
  })
