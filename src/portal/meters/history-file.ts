import type { ResidentActor } from '@/access/actor/types'
import type { ExportTable } from '@/src/platform/tables/table'
import { tableFile } from '@/src/platform/tables/table-file'
import type { MadeFile } from '../frame/file-route'
import { placeFromRequest } from '../frame/request-place'
import { searchOf } from '../frame/request-search'
import { first, idOf, notAnId } from '../frame/search'
import type { PortalText } from '../text/portal-text'
import { lineName } from './meter-words'
import type { MeterLine } from './meters-view'
import { readHistory } from './read-history'

const readingsTable = (text: PortalText, line: MeterLine): ExportTable => ({
  title: lineName(text, line),
  columns: [
    { key: 'date', label: text.t('meters.date'), kind: 'date' },
    { key: 'serial', label: text.t('meters.meterNo'), kind: 'text' },
    { key: 'kind', label: text.t('meters.readingKind'), kind: 'text' },
    { key: 'value', label: `${text.t('meters.reading')} [${line.unit}]`, kind: 'decimal' },
    { key: 'use', label: `${text.t('meters.use')} [${line.unit}]`, kind: 'decimal' },
    { key: 'state', label: text.t('meters.note'), kind: 'text' },
  ],
  rows: line.readings.map((row) => ({
    date: row.readOn,
    serial: row.serial,
    kind: text.t(`meters.readingKinds.${row.kind}`),
    value: row.value,
    use: row.use,
    state: row.state === 'counted' ? null : text.t(`meters.state.${row.state}`),
  })),
})

const monthsTable = (text: PortalText, line: MeterLine): ExportTable => ({
  title: lineName(text, line),
  columns: [
    { key: 'month', label: text.t('meters.month'), kind: 'text' },
    { key: 'use', label: `${text.t('meters.use')} [${line.unit}]`, kind: 'decimal' },
    { key: 'before', label: `${text.t('meters.yearBefore')} [${line.unit}]`, kind: 'decimal' },
  ],
  rows: [...line.allMonths]
    .reverse()
    .map(({ period, use, yearBefore }) => ({ month: period, use, before: yearBefore })),
})

type Input = { actor: ResidentActor; request: Request; text: PortalText }

/** One measured place as a table to keep: `?meter=`, `?what=readings|months`; null as the history says null. */
export async function historyFile({ actor, request, text }: Input): Promise<MadeFile | null> {
  const wish = placeFromRequest(actor, request)
  const search = searchOf(request)
  const meterId = idOf(search, 'meter')
  if (!wish || meterId === notAnId) return null
  const view = await readHistory(actor, wish.place, meterId, null)
  if (!view) return null
  const isMonths = first(search, 'what') === 'months'
  const table = (isMonths ? monthsTable : readingsTable)(text, view.line)
  const file = await tableFile(table, 'csv')
  const serial = view.line.meters[0].serial.replace(/[^\p{L}\p{N}-]+/gu, '-')
  return { ...file, name: `${isMonths ? 'zuzycie' : 'odczyty'}-${serial}.${file.extension}` }
}
