import type { Pool } from 'pg'
import { daysBetween } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { workerPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notifyAll } from '@/src/services/communication/notify'

/** Reminders go out so many days before the last day, once a person and window. */
export const REMIND_DAYS = 3

type Waiting = { windowId: string; communityId: string; lastOn: string; residentId: string; places: string }

// Everybody who lives in or owns premises with a meter that is read by hand and nothing of it was sent. A proxy and a
// former owner are not bothered.
const statement = `
select w.id as "windowId", w.community_id as "communityId", w.last_on as "lastOn", o.person_id as "residentId",
  string_agg(distinct p.code, ', ') as places
from reading_windows w
join premises p on p.community_id = w.community_id and (w.building_id is null or p.building_id = w.building_id)
join occupancies o on o.premises_id = p.id and o.from_on <= $1::date and (o.to_on is null or o.to_on > $1::date)
  and o.capacity in ('owner', 'spouse', 'representative', 'tenant')
where $1::date between w.opens_on and w.last_on and w.last_on - $1::date <= ${REMIND_DAYS}
  and exists (
    select from meters m
    where m.premises_id = p.id and m.installed_on <= $1::date and m.removed_on is null and m.remote is not true
      and exists (select from reading_windows_kinds k where k.parent_id = w.id and k.value::text = m.kind::text)
      and not exists (select from meter_readings r where r.meter_id = m.id and r.window_id = w.id and r.status <> 'rejected'))
group by w.id, w.community_id, w.last_on, o.person_id
order by w.id, o.person_id`

const written = (date: string): string => `${Number(date.slice(8))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/**
 * The daily job: reminds those who have not sent a reading in a window that ends within three days. Run again it sends
 * nothing twice, as a person gets one mail under a window's key.
 * @returns how many mails were written
 */
export async function remindReadings(pool: Pool = workerPool(), todayOn = todayInWarsaw()): Promise<number> {
  const { rows } = await pool.query<Waiting>(statement, [todayOn])
  let count = 0
  for (const windowId of new Set(rows.map((row) => row.windowId))) {
    const waiting = rows.filter((row) => row.windowId === windowId)
    const [first] = waiting
    if (!first || daysBetween(todayOn, first.lastOn) < 0) continue
    count += await transaction(pool, (client) =>
      notifyAll(
        client,
        {
          template: 'readingReminder',
          topic: 'meters',
          communityId: first.communityId,
          key: `reading-window:${windowId}`,
        },
        waiting.map(({ residentId, places, lastOn }) => ({
          residentId,
          values: { place: places, lastOn: written(lastOn) },
        })),
      ),
    )
  }
  return count
}
