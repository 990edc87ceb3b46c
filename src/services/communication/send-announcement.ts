import { now, todayInWarsaw } from '@/src/platform/clock'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { enqueue } from '@/src/platform/jobs/enqueue'
import { tellReaders } from './tell-readers'

export type SendOutcome = 'sent' | 'scheduled' | 'already' | 'nobody' | 'over'

type Row = { communityId: string; approvedAt: Date | null; publishAt: Date | null; expireAt: Date | null }

/** Who sends: a member of staff, or null for the house itself. */
type Sender = { id: string } | null

/**
 * Sends a draft: at once, or from its time on where one is set. From here on its words stand. Who is told is frozen at
 * the moment of sending; a scheduled one waits for its time in the worker. A second click does nothing.
 */
export const sendAnnouncement = (id: string, sender: Sender): Promise<SendOutcome> =>
  transaction(appPool(), async (client) => {
    const found = await client.query<Row>(
      `select community_id as "communityId", approved_at as "approvedAt", publish_at as "publishAt",
         expire_at as "expireAt" from announcements where id = $1 and deleted_at is null for update`,
      [id],
    )
    const [row] = found.rows
    if (!row || row.approvedAt !== null) return 'already'
    const at = now()
    const publishAt = row.publishAt !== null && row.publishAt > at ? row.publishAt : at
    if (row.expireAt !== null && row.expireAt <= publishAt) return 'over'
    const { rowCount } = await client.query('select from portal.announcement_recipients($1, $2) limit 1', [
      id,
      todayInWarsaw(),
    ])
    if (rowCount === 0) return 'nobody'
    await client.query(
      'update announcements set approved_at = $2, publish_at = $3, updated_at = now() where id = $1',
      [id, at, publishAt],
    )
    await recordEvent(client, {
      actorKind: sender ? 'staff' : 'system',
      actorId: sender?.id ?? null,
      action: 'announcement-sent',
      communityId: row.communityId,
      objectType: 'announcements',
      objectId: id,
    })
    if (publishAt > at) {
      await enqueue(client, 'publishAnnouncement', { id }, { key: `announcement:${id}`, runAt: publishAt })
      return 'scheduled'
    }
    await client.query('select portal.send_announcement($1, $2, $3)', [id, todayInWarsaw(), at])
    await tellReaders(client, id)
    return 'sent'
  })
