import type { Endpoint } from 'payload'
import { mayKeepMeters } from '@/access/may-keep-meters'
import { isUuid } from '@/src/portal/frame/search'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { zipOf } from '@/src/platform/files/zip'
import { fileResponse } from '@/src/platform/http/file-response'
import { exportReadings } from '@/src/services/meters/export-readings'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const BEGINNING = '1900-01-01'

/** Accepted readings as an import package: `?community=&from=&to=`, both days inclusive. */
const give: Endpoint['handler'] = async (req) => {
  const keeper = await mayKeepMeters(req)
  const community = req.searchParams.get('community') ?? ''
  if (!keeper || !isUuid(community)) return missing()
  const fromOn = parseCivilDate(req.searchParams.get('from') ?? '') ?? BEGINNING
  const toOn = parseCivilDate(req.searchParams.get('to') ?? '') ?? todayInWarsaw()
  const csv = await exportReadings(keeper, community, { fromOn, toOn })
  if (csv === null) return missing()
  await recordEvent(appPool(), {
    actorKind: 'staff',
    actorId: keeper.staffId,
    action: 'readings.export',
    communityId: community,
    objectType: 'meter-readings',
    details: { fromOn, toOn },
  })
  return fileResponse(await zipOf({ 'readings.csv': csv }), {
    type: 'application/zip',
    name: `odczyty-${fromOn}-${toOn}.zip`,
  })
}

export const exportEndpoints: Endpoint[] = [{ path: '/export', method: 'get', handler: give }]
