import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCommunity, type CommunityPlan } from './build-community'
import { calendarFor } from './calendar'
import { csvText } from './csv-file'
import { lipowaCast } from './data/lipowa-cast'
import { LIPOWA, lipowaMetering } from './data/lipowa-house'
import { LIPOWA_RATES } from './data/lipowa-rates'
import { LIPOWA_DEBTS, LIPOWA_SERVICES } from './data/lipowa-services'
import { exact, stopped } from './finance/payers'
import { polishCell } from './hand-edited/polish-cells'
import { FILE_NAMES, HEADERS } from './hand-edited/polish-names'
import { windows1250 } from './hand-edited/windows-1250'
import type { Calendar, DemoPeople } from './model'
import { joinPackages, TABLES, type PackageRows, type TableName } from './tables'

const YEARS_BEFORE = 1

const lipowaPlan = (calendar: Calendar): CommunityPlan => ({
  house: LIPOWA,
  cast: lipowaCast(calendar),
  rates: LIPOWA_RATES,
  chargeName: 'Zaliczka',
  payers: { 'L-3': stopped(10, 2), 'L-5': exact(9), 'L-5-2': exact(7) },
  openings: { 'L-1': 123_456n, 'L-3': 12_010n, 'L-5': -4530n, 'L-5-2': 0n },
  results: { 'L-5': [7725n] },
  known: [],
  metering: lipowaMetering(calendar),
  services: LIPOWA_SERVICES,
  debts: LIPOWA_DEBTS,
})

const fileText = (table: TableName, rows: PackageRows): string => {
  const headers: Record<string, string> = HEADERS[table]
  const cells = rows[table].map((row) =>
    Object.keys(headers).map((column) =>
      polishCell(table, column, (row as Record<string, string | undefined>)[column] ?? ''),
    ),
  )
  // A spreadsheet leaves a blank line at the end when a clerk has pressed Enter once too often.
  return `${csvText(Object.values(headers), cells)}\r\n`
}

/**
 * Writes a small community as a clerk would hand it over: Polish file names and headers, Windows-1250, decimal commas,
 * `dd.mm.yyyy`, account numbers in groups. Ten premises with a part owner, a former owner and a tenant, whose codes it
 * returns. The same `today` (a civil date) always gives the same bytes.
 */
export const writeHandEditedPackage = async (
  dir: string,
  options: { today: string },
): Promise<DemoPeople> => {
  const calendar = calendarFor(options.today, YEARS_BEFORE)
  const plan = lipowaPlan(calendar)
  const manifest = { manifest: [{ asOf: `${calendar.today} 07:40`, source: 'Arkusz administratora' }] }
  const rows = joinPackages([manifest, buildCommunity(plan, calendar, new Set())])
  await mkdir(dir, { recursive: true })
  for (const table of TABLES.filter((name) => rows[name].length > 0))
    await writeFile(join(dir, FILE_NAMES[table]), windows1250(fileText(table, rows)))
  return plan.cast.signIns
}
