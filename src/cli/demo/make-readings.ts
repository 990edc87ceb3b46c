import type { Pool } from 'pg'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { keepDemoFile } from './keep-demo-file'
import { meterPhoto } from './meter-photo'

/**
 * A window in which the demo's residents read their water meters, and readings a few have sent: some wait to be accepted,
 * one has fallen, one is far above what is usual.
 */
export async function makeReadings(
  pool: Pool,
  community: string,
  signInCodes: readonly string[],
): Promise<void> {
  const todayOn = todayInWarsaw()
  const { rows } = await pool.query<{ id: string }>(
    `insert into reading_windows (id, community_id, opens_on, last_on)
     select portal.uuid_v7(), c.id, $2, $3 from communities c where c.code = $1 returning id`,
    [community, addDays(todayOn, -4), addDays(todayOn, 9)],
  )
  const windowId = rows[0]?.id
  if (!windowId) return
  await pool.query(
    `insert into reading_windows_kinds (id, "order", parent_id, value)
     select portal.uuid_v7(), n, $1, kind::enum_reading_windows_kinds from unnest(array['coldWater', 'hotWater']) with ordinality k(kind, n)`,
    [windowId],
  )
  await pool.query(sent, [windowId, community, addDays(todayOn, -1), signInCodes])
  await addPhotos(pool, windowId)
}

type Sent = { id: string; community: string; value: string }

/** Photos beside what is doubted, and beside one more, as careful residents send them. */
async function addPhotos(pool: Pool, windowId: string): Promise<void> {
  const { rows } = await pool.query<Sent>(
    `select id, community_id as community, value::text from meter_readings where window_id = $1
     order by flag is null, read_on, id limit 3`,
    [windowId],
  )
  for (const { id, community, value } of rows) {
    const photo = await keepDemoFile(pool, {
      ...{ bytes: await meterPhoto(value), name: 'licznik.png', purpose: 'photo', community },
      ...{ subject: 'meter-readings', subjectId: id },
    })
    await pool.query('update meter_readings set photo_id = $2 where id = $1', [id, photo])
  }
}

/** Twelve meters: the last reading and 3 m³, but for one that fell and one that rose by 60 m³. */
const sent = `
insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, flag, window_id, sent_by_id, sent_at)
select portal.uuid_v7(), m.community_id, m.id, m.premises_id, $3::date, 'resident',
  case m.n when 3 then m.last - least(m.last, 2) when 7 then m.last + 60 else m.last + 3 end, 'pending',
  case m.n when 3 then 'FALLING' when 7 then 'HIGH_USE HIGH_PER_PERSON' end, $1, m.person_id, now()
from (
  select m.*, o.person_id, coalesce(l.value, m.initial_reading) as last, row_number() over (order by m.serial) as n
  from meters m join communities c on c.id = m.community_id and c.code = $2
  join lateral (select o.person_id from occupancies o join residents r on r.id = o.person_id
    where o.premises_id = m.premises_id and o.capacity = 'owner' and o.to_on is null and r.code <> all($4)
    order by r.code limit 1) o on true
  left join lateral (select r.value from meter_readings r where r.meter_id = m.id and r.status = 'accepted'
    order by r.read_on desc limit 1) l on true
  where m.kind in ('coldWater', 'hotWater') and m.removed_on is null and m.installed_on < $3::date
    and not exists (select from meter_readings r where r.meter_id = m.id and r.read_on >= $3::date)
) m where m.n <= 12`
