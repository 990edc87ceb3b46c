import type { Run } from '../run'
import { workName } from '../judge/sql'

/** Readings carry the premises of their meter; where a meter's premises were put right, theirs follow. */
export const moveReadingsWithMeters = async (run: Run): Promise<void> => {
  await run.client.query(`update public.meter_readings r set premises_id = w.premises_id, updated_at = now()
    from ${workName('meters')} w
    where w.state = 'changed' and r.meter_id = w.stored_id and r.premises_id is distinct from w.premises_id`)
}

/** Readings of one day: the meter's first and last are at the ends, the rest rise. */
const IN_ORDER = `r.read_on, (r.kind = 'initial') desc, (r.kind = 'final'), r.value`

/**
 * Flags readings lower than the one before of the same meter, the meter's initial reading included, and takes the flag
 * off those that no longer are. Only meters with new or changed readings are looked at, and only this flag is touched.
 */
export const flagFallingReadings = async (run: Run): Promise<void> => {
  await run.client.query(
    fallingSql(`select distinct w.meter_id from ${workName('readings')} w where w.state <> 'unchanged'`),
  )
}

/** SQL that sets the flag of the readings of some meters, which a query gives as `meter_id`. */
export const fallingSql = (meters: string): string => `with touched as (${meters}),
    compared as (select r.id, r.flag, not r.rollover and r.value < coalesce(lag(r.value) over (partition by r.meter_id order by ${IN_ORDER}), m.initial_reading)
        as falls
      from public.meter_readings r join touched on touched.meter_id = r.meter_id join public.meters m on m.id = r.meter_id
      where r.status <> 'rejected')
    update public.meter_readings r set flag = case when c.falls then 'falling' end, updated_at = now()
    from compared c where c.id = r.id and ((c.falls and c.flag is null) or (not c.falls and c.flag = 'falling'))`
