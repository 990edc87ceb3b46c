import { sql } from '@payloadcms/db-postgres'
import type { OpenReading } from '@/access/open-readings'
import { DomainError } from '@/src/domain/domain-error'
import { now } from '@/src/platform/clock'
import type { Tx } from '@/src/platform/db/in-transaction'

export type ReadingToStore = {
  open: Pick<OpenReading, 'meterId' | 'windowId' | 'communityId' | 'premisesId' | 'sinceOn'>
  readOn: string
  value: string
  flag: string | null
  /** The resident who sent it; null for a card that staff entered. */
  sentById: string | null
  status: 'pending' | 'accepted'
}

/**
 * Writes the value of a meter in a window, in the caller's transaction. One writer a meter and window at a time; the
 * second finds what the first has written. What somebody sent before the sender's own time stays, out of the window.
 * @throws DomainError READING_ACCEPTED where staff have accepted one already
 */
export async function storeReading(
  tx: Tx,
  { open, readOn, value, flag, sentById, status }: ReadingToStore,
): Promise<string> {
  const { meterId, windowId, sinceOn } = open
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${meterId} ${windowId}`}, 0))`)
  const found = await tx.execute(
    sql`select id, status from meter_readings where meter_id = ${meterId} and window_id = ${windowId}
      and read_on >= ${sinceOn} and status in ('pending', 'accepted') order by status = 'accepted' desc limit 1`,
  )
  const known = found.rows[0] as { id: string; status: string } | undefined
  if (known?.status === 'accepted') throw new DomainError('READING_ACCEPTED')
  const sentAt = now().toISOString()
  if (known) {
    await tx.execute(sql`update meter_readings set value = ${value}, status = ${status}, read_on = ${readOn}, flag = ${flag},
      photo_id = case when value = ${value}::numeric and sent_by_id is not distinct from ${sentById}::uuid then photo_id end,
      sent_by_id = ${sentById}, sent_at = ${sentAt}, updated_at = now() where id = ${known.id}`)
    return known.id
  }
  // One value waits for each meter and window: the predecessor's waits on as a reading of its day alone.
  await tx.execute(sql`update meter_readings set window_id = null, updated_at = now()
    where meter_id = ${meterId} and window_id = ${windowId} and status = 'pending' and read_on < ${sinceOn}`)
  // A reading refused earlier today has the day; the new value takes its place.
  const written = await tx.execute(
    sql`insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, flag, window_id,
        sent_by_id, sent_at)
      values (portal.uuid_v7(), ${open.communityId}, ${meterId}, ${open.premisesId}, ${readOn}, 'resident', ${value}, ${status},
        ${flag}, ${windowId}, ${sentById}, ${sentAt})
      on conflict (meter_id, read_on, kind) do update set value = excluded.value, status = excluded.status, flag = excluded.flag,
        reason = null, photo_id = null, window_id = excluded.window_id, sent_by_id = excluded.sent_by_id, sent_at = excluded.sent_at,
        updated_at = now()
        where meter_readings.status <> 'accepted'
      returning id`,
  )
  const row = written.rows[0] as { id: string } | undefined
  if (!row) throw new DomainError('READING_ACCEPTED')
  return row.id
}
