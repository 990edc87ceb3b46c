import { DomainError } from '@/src/domain/domain-error'
import { mayMove, moveNeeds, type FaultMover, type FaultState } from '@/src/domain/maintenance/fault-states'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Queryable } from '@/src/platform/db/queryable'
import { addFaultEvent, type EventAuthor } from './fault-events'
import type { LockedFault } from './lock-fault'
import { tellFaultMoved } from './tell-fault'

export type FaultMove = {
  to: FaultState
  /** As what the author moves it, by the policy and the ties he has. */
  mover: FaultMover
  author: EventAuthor
  /** Words that all who see the fault read with the move. */
  note?: string | null
  /** What was done, and on which day; only with a move to `done`. */
  report?: { text: string; doneOn: string } | null
}

const update = `
update faults set status = $2, updated_at = now(),
  done_on = case when $2 = 'done' then $3::date else done_on end,
  report_text = case when $2 = 'done' then $4 else report_text end,
  rating = case when $2 = 'complaint' then null else rating end,
  closed_on = case when $2 in ('closed', 'rejected') then $5::date end
where id = $1`

/**
 * Moves a locked fault by the machine of states: the row, an event all who see the fault read, and word to whoever waits
 * for it, on the caller's connection.
 * @throws DomainError MOVE_FORBIDDEN, NOTE_NEEDED, REPORT_NEEDED
 */
export async function moveFault(db: Queryable, fault: LockedFault, move: FaultMove): Promise<void> {
  const { to, mover, author, note = null, report = null } = move
  if (!mayMove(fault.status, to, mover)) throw new DomainError('MOVE_FORBIDDEN', { from: fault.status, to })
  const needs = moveNeeds(fault.status, to)
  if (needs === 'note' && !note) throw new DomainError('NOTE_NEEDED')
  if (needs === 'report' && !report) throw new DomainError('REPORT_NEEDED')
  const todayOn = todayInWarsaw()
  await db.query(update, [fault.id, to, report?.doneOn ?? todayOn, report?.text ?? null, todayOn])
  const eventId = await addFaultEvent(db, {
    ...{ faultId: fault.id, kind: 'status', status: to, author },
    body: note,
    visibility: 'residents',
  })
  await tellFaultMoved(db, { fault, status: to, eventId, author })
}
