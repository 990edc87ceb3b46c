import { isReadable, type Run } from '../run'
import { isExport } from './export-source'

/** An export of the portal dates readings as the portal does. */
const unlessExported = (run: Run): string =>
  isReadable(run, 'manifest')
    ? ` and not exists (select from pg_temp.stage_manifest m where ${isExport('m')})`
    : ''

/**
 * Takes a day off the readings of communities whose accounting program dates the state at the end of 30 June 1 July: here
 * a reading is the state at the end of its day. The first and last reading of a meter bear the day it was put in or taken
 * out, which nobody shifts.
 */
export const takeDayOff = async (run: Run): Promise<void> => {
  await run.client.query(`update pg_temp.stage_readings s set "date" = s."date" - 1
    from public.communities c
    where c.code = s.community and c.readings_dated_next_day and s.kind not in ('initial', 'final')${unlessExported(run)}`)
}
