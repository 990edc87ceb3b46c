import type { Pool, PoolClient } from 'pg'

export type AuditEvent = {
  actorKind: 'anonymous' | 'resident' | 'staff' | 'system'
  actorId?: string | null
  action: string
  communityId?: string | null
  objectType?: string | null
  objectId?: string | null
  /** No secrets and no personal data beyond ids. */
  details?: Record<string, unknown>
  requestId?: string | null
}

/**
 * Adds one row to the audit log, on the caller's connection so that it shares its transaction. The database chains it.
 * Gives the row's id, which is asked for beside the row: the worker's role writes to the log and reads nothing of it.
 */
export async function recordEvent(db: Pool | PoolClient, event: AuditEvent): Promise<string> {
  const { rows } = await db.query<{ id: string }>({
    name: 'audit_record',
    text: `with made as materialized (select portal.uuid_v7() as id), written as (
        insert into audit_events (id, at, actor_kind, actor_id, action, community_id, object_type, object_id, details, request_id, hash)
        select made.id, clock_timestamp(), $1, $2, $3, $4::uuid, $5, $6, $7::jsonb, $8, '' from made)
      select id from made`,
    values: [
      event.actorKind,
      event.actorId ?? null,
      event.action,
      event.communityId ?? null,
      event.objectType ?? null,
      event.objectId ?? null,
      JSON.stringify(event.details ?? {}),
      event.requestId ?? null,
    ],
  })
  return rows[0]?.id ?? ''
}
