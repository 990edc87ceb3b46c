import type { Run } from '../run'
import { addErrors } from './issues'
import { workName } from './sql'

/** A reading outside the time its meter was installed is `OUT_OF_TIME` at `date`; the day of removal still counts. */
export const judgeReadings = async (run: Run): Promise<void> => {
  await addErrors(
    run,
    'readings',
    'OUT_OF_TIME',
    `select w.row_no, 'date', jsonb_build_object('reason', 'reading', 'value', w."date"::text, 'from', w."meter.installedOn"::text,
       'to', w."meter.removedOn"::text, 'meter', w.meter)
     from ${workName('readings')} w where w."date" < w."meter.installedOn" or w."date" > w."meter.removedOn"`,
  )
}
