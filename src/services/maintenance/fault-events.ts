import type { FaultState } from '@/src/domain/maintenance/fault-states'
import { now } from '@/src/platform/clock'
import type { Queryable } from '@/src/platform/db/queryable'

/** Who did it: a resident, a member of staff, or null for the house itself. */
export type EventAuthor =
  { residentId: string; staffId?: never } | { staffId: string; residentId?: never } | null

export type NewFaultEvent = {
  faultId: string
  kind: 'reported' | 'status' | 'visit' | 'comment' | 'assigned' | 'contractor' | 'priority'
  status?: FaultState | null
  body?: string | null
  /** Instant of the visit an event sets. */
  visitAt?: string | null
  /** Who is told: all who see the fault, its author and the administration, or the administration alone. */
  visibility: 'residents' | 'author' | 'internal'
  author: EventAuthor
}

const authorKind = (author: EventAuthor): 'resident' | 'staff' | 'system' =>
  author === null ? 'system' : author.residentId ? 'resident' : 'staff'

/** Adds an event to the timeline of a fault, on the caller's connection. Returns its id. */
export async function addFaultEvent(db: Queryable, event: NewFaultEvent): Promise<string> {
  const { faultId, kind, status = null, body = null, visitAt = null, visibility, author } = event
  const { rows } = await db.query(
    `insert into fault_events (id, community_id, fault_id, at, kind, status, body, visit_at, visibility, author, person_id,
       staff_id, created_at, updated_at)
     select portal.uuid_v7(), f.community_id, f.id, $2::timestamptz, $3, $4, $5, $6::timestamptz, $7, $8, $9::uuid, $10::uuid, now(), now()
     from faults f where f.id = $1 returning id`,
    [
      ...[faultId, now().toISOString(), kind, status, body, visitAt, visibility],
      ...[authorKind(author), author?.residentId ?? null, author?.staffId ?? null],
    ],
  )
  const [added] = rows as { id: string }[]
  if (!added) throw new Error(`No fault ${faultId} to add an event to.`)
  return added.id
}
