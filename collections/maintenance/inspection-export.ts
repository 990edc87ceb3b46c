import type { Endpoint } from 'payload'
import { mayKeepFaults } from '@/access/may-keep-faults'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { fileResponse } from '@/src/platform/http/file-response'
import { tableFile, tableFormats } from '@/src/platform/tables/table-file'
import {
  readRegister,
  registerTable,
  type RegisterColumn,
} from '@/src/services/maintenance/inspections-register'
import { collectionLabels, fieldLabel, inLanguage, optionLabel } from '../messages/labels'
import { translateAdmin } from '../messages/translate'
import { missing } from './fault-form'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const columnIn =
  (language: string) =>
  (key: RegisterColumn): string =>
    key === 'findings' || key === 'openFindings'
      ? translateAdmin(language, `faultPapers.${key}`)
      : inLanguage(fieldLabel('inspections', key), language)

/** The register to take away, of a community or building, `?format=csv|xlsx`. */
export const inspectionExport: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    const keeper = await mayKeepFaults(req)
    const format = tableFormats.find((one) => one === req.searchParams.get('format'))
    const isIdle = keeper?.actor.role !== 'admin' && keeper?.actor.communityIds.length === 0
    if (!keeper?.isOffice || !format || isIdle) return missing()
    const id = (name: string): string | null => {
      const value = req.searchParams.get(name) ?? ''
      return UUID.test(value) ? value : null
    }
    const rows = await readRegister(keeper, { community: id('community'), building: id('building') })
    const { language } = req.i18n
    const table = registerTable(rows, {
      title: inLanguage(collectionLabels('inspections').plural, language),
      column: columnIn(language),
      kind: (kind) => inLanguage(optionLabel('inspections', 'kind', kind), language),
    })
    const { body, type, extension } = await tableFile(table, format)
    await recordEvent(appPool(), {
      ...{ actorKind: 'staff', actorId: keeper.actor.id, action: 'inspections.export' },
      ...{ objectType: 'inspections', details: { count: rows.length } },
    })
    return fileResponse(body, { type, name: `przeglady-${todayInWarsaw()}.${extension}` })
  },
}
