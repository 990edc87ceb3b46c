import type { ReactElement } from 'react'
import type { Endpoint, PayloadRequest } from 'payload'
import { mayKeepFaults, type FaultKeeper } from '@/access/may-keep-faults'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { fileResponse } from '@/src/platform/http/file-response'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { tableFile, tableFormats } from '@/src/platform/tables/table-file'
import { filterOf } from '@/src/services/maintenance/board-filter'
import { boardTable } from '@/src/services/maintenance/board-table'
import { readBoard } from '@/src/services/maintenance/fault-board'
import { readDesk, type FaultDesk } from '@/src/services/maintenance/fault-desk'
import { workOrder, workProtocol, type PaperProps } from '@/src/services/maintenance/fault-papers'
import type { PaperWords } from '@/src/services/maintenance/paper-words'
import { inLanguage, optionLabel } from '../messages/labels'
import { translateAdmin } from '../messages/translate'
import { missing } from './fault-form'

const idIn = (req: PayloadRequest): string => {
  const id = req.routeParams?.['id']
  return typeof id === 'string' ? id : ''
}

const wordsIn = (language: string): PaperWords => {
  const option = (field: string) => (value: string) =>
    inLanguage(optionLabel('faults', field, value), language)
  return {
    say: (key, values) => translateAdmin(language, `faultPapers.${key}`, values),
    status: option('status'),
    priority: option('priority'),
    category: option('category'),
  }
}

/** Papers leave the house: they are Polish, whatever language the clerk has. */
const polish = wordsIn('pl')

type Paper = (props: PaperProps) => ReactElement

const paper = (path: string, name: string, make: Paper, fits: (desk: FaultDesk) => boolean): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) => {
    const keeper = await mayKeepFaults(req)
    const desk = keeper && (await readDesk(keeper, idIn(req)))
    if (!desk || !fits(desk)) return missing()
    const body = await renderPdf(make({ words: polish, desk, todayOn: todayInWarsaw() }))
    const number = desk.number.replace('/', '-')
    return fileResponse(body, { type: 'application/pdf', name: `${name}-${number}.pdf` })
  },
})

const logged = (keeper: FaultKeeper, count: number) =>
  recordEvent(appPool(), {
    ...{ actorKind: 'staff', actorId: keeper.actor.id, action: 'faults.export', objectType: 'faults' },
    details: { count },
  })

/** The board as it is filtered, `?format=csv|xlsx`. */
const give: Endpoint['handler'] = async (req) => {
  const keeper = await mayKeepFaults(req)
  const format = tableFormats.find((one) => one === req.searchParams.get('format'))
  const isIdle = keeper?.actor.role !== 'admin' && keeper?.actor.communityIds.length === 0
  if (!keeper || !format || isIdle) return missing()
  const asked = (name: string): string => req.searchParams.get(name) ?? ''
  const rows = await readBoard(keeper, filterOf({ asked }))
  const { body, type, extension } = await tableFile(boardTable(rows, wordsIn(req.i18n.language)), format)
  await logged(keeper, rows.length)
  return fileResponse(body, { type, name: `usterki-${todayInWarsaw()}.${extension}` })
}

export const faultFiles: Endpoint[] = [
  paper('order', 'zlecenie', workOrder, () => true),
  paper('protocol', 'protokol', workProtocol, ({ reports }) => reports.length > 0),
  { path: '/export', method: 'get', handler: give },
]
