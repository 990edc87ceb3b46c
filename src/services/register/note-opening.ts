import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'

/** Notes that a member of staff opened a person's record, once an hour however often he looks: the person is told. */
export async function noteOpening(staffId: string, residentId: string): Promise<void> {
  const { rowCount } = await appPool().query(
    `select from audit_events where object_type = 'residents' and object_id = $2 and action = 'viewed' and actor_id = $1
       and at > now() - interval '1 hour' limit 1`,
    [staffId, residentId],
  )
  if (rowCount) return
  await recordEvent(appPool(), {
    actorKind: 'staff',
    actorId: staffId,
    action: 'viewed',
    objectType: 'residents',
    objectId: residentId,
  })
}
