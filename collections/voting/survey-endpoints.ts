import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { mayReadSurvey } from '@/access/may-read-survey'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { fileResponse } from '@/src/platform/http/file-response'
import { tableFile, tableFormats, type TableFormat } from '@/src/platform/tables/table-file'
import { readSurveyReport, type SurveyReport } from '@/src/services/voting/survey-report'
import { surveyTable } from '@/src/services/voting/survey-table'
import { translateAdmin, type AdminMessage } from '../messages/translate'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const formatOf = (req: PayloadRequest): TableFormat =>
  tableFormats.find((format) => format === req.searchParams.get('format')) ?? 'csv'

/** Gives the answers as a file. Of an anonymous survey only when it is closed and five or more are there. */
const exportAnswers: Endpoint['handler'] = async (req) => {
  const named = req.routeParams?.['id']
  const id = typeof named === 'string' ? named : ''
  const survey = await mayReadSurvey(req, id)
  const report = survey && (await readSurveyReport(id))
  if (!survey || !report) return missing()
  const say = (key: AdminMessage): string => translateAdmin(req.i18n.language, key)
  const table = tableOf(report, say)
  if (!table) {
    const message = say(report.count === 0 ? 'surveys.exportNone' : 'surveys.exportLater')
    return Response.json({ errors: [{ message }] }, { status: 409 })
  }
  const file = await tableFile(table, formatOf(req))
  await recordExport(req, id, survey.communityId)
  return fileResponse(file.body, { type: file.type, name: `${report.title}.${file.extension}` })
}

const tableOf = (report: SurveyReport, say: (key: AdminMessage) => string) =>
  surveyTable(report, {
    person: say('surveys.colPerson'),
    premises: say('surveys.colPremises'),
    day: say('surveys.colDay'),
  })

async function recordExport(req: PayloadRequest, id: string, communityId: string): Promise<void> {
  const actor = await actorOf(req)
  await recordEvent(appPool(), {
    actorKind: 'staff',
    actorId: actor.kind === 'staff' ? actor.id : null,
    action: 'survey-exported',
    communityId,
    objectType: 'surveys',
    objectId: id,
  })
}

export const surveyEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/export', method: 'get', handler: exportAnswers },
]
