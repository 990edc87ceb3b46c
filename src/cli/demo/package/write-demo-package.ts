import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCommunity } from './build-community'
import { calendarFor } from './calendar'
import { cellsOf, csvText } from './csv-file'
import { demoPlans } from './demo-plans'
import type { Calendar, DemoPeople } from './model'
import { COLUMNS, joinPackages, TABLES, type PackageRows } from './tables'

export type { DemoPeople, DemoPerson, DemoRole } from './model'

const NIGHTLY_RUN = '06:15'

const manifest = (calendar: Calendar): Partial<PackageRows> => ({
  manifest: [{ asOf: `${calendar.today} ${NIGHTLY_RUN}`, source: 'Program księgowy administracji' }],
})

/**
 * Writes the demo's two communities as a folder in the import format: UTF-8, `;`, English names. The same `today` (a
 * civil date) always gives the same bytes. Rows reach up to `today`, from 1 January three years before it.
 * Creates the folder where needed and returns the people who get sign-in data, the two main ones first.
 */
export const writeDemoPackage = async (dir: string, options: { today: string }): Promise<DemoPeople> => {
  const calendar = calendarFor(options.today)
  const plans = demoPlans(calendar)
  const used = new Set<string>()
  const rows = joinPackages([
    manifest(calendar),
    ...plans.map((plan) => buildCommunity(plan, calendar, used)),
  ])
  await mkdir(dir, { recursive: true })
  for (const table of TABLES) {
    const cells = rows[table].map((row) => cellsOf(table, row))
    await writeFile(join(dir, `${table}.csv`), csvText(COLUMNS[table], cells))
  }
  return plans.flatMap((plan) => plan.cast.signIns)
}
