import { query } from '@/src/platform/db/pool'

/** Whether a value lies below the last accepted one of its meter up to its day, else below the initial one. */
export async function fallsBelow(meterId: string, readOn: string, value: string): Promise<boolean> {
  const [row] = await query<{ falls: boolean }>({
    name: 'reading_falls_below',
    text: `select $3::numeric < coalesce((select v.value from meter_readings v where v.meter_id = m.id and v.status = 'accepted'
        and v.read_on <= $2::date order by v.read_on desc limit 1), m.initial_reading) as falls
      from meters m where m.id = $1`,
    values: [meterId, readOn, value],
  })
  return row?.falls === true
}
