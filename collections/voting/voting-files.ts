import type { Endpoint } from 'payload'
import { z } from 'zod'
import { DomainError } from '@/src/domain/domain-error'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { fileResponse } from '@/src/platform/http/file-response'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { tableFile, tableFormats } from '@/src/platform/tables/table-file'
import { ballotPages } from '@/src/portal/voting/ballots-pdf'
import { noticeLetters } from '@/src/portal/voting/letters-pdf'
import { protocolPage } from '@/src/portal/voting/protocol-pdf'
import { readResolutionForStaff } from '@/src/portal/voting/read-resolution'
import { rollCallTable } from '@/src/portal/voting/roll-call-table'
import { chooseLocale } from '@/src/portal/text/locale'
import { portalText } from '@/src/portal/text/portal-text'
import { issueBallots } from '@/src/services/voting/ballots'
import { listNotices } from '@/src/services/voting/notice-list'
import { loadResolution } from '@/src/services/voting/voting-rows'
import { votingFile, votingForm } from './voting-form'

const PDF = 'application/pdf'

/** `4/2026` in a file's name. */
const inName = (number: string): string => number.replace(/[^\dA-Za-z]+/g, '-')

/** Papers of the community are Polish, whatever language the clerk has. */
const polish = () => portalText('pl')

async function viewOf(resolutionId: string) {
  const resolution = await loadResolution(appPool(), resolutionId)
  const view = await readResolutionForStaff(resolutionId, resolution.communityId)
  return view && { resolution, view }
}

const protocol = votingFile('protocol', async ({ resolutionId }) => {
  const found = await viewOf(resolutionId)
  if (!found) return null
  const body = await renderPdf(protocolPage(polish(), found.view))
  return fileResponse(body, {
    type: PDF,
    name: `protokol-${inName(found.resolution.number)}.pdf`,
    inline: true,
  })
})

const rollCall = votingFile('roll-call', async ({ req, resolutionId }) => {
  const found = await viewOf(resolutionId)
  if (!found) return null
  const format = tableFormats.find((one) => one === req.searchParams.get('format')) ?? 'csv'
  const table = rollCallTable(portalText(chooseLocale(req.i18n.language)), found.view)
  const { body, type, extension } = await tableFile(table, format)
  return fileResponse(body, { type, name: `glosy-${inName(found.resolution.number)}.${extension}` })
})

const letters = votingFile('letters', async ({ resolutionId }) => {
  const found = await viewOf(resolutionId)
  if (!found) return null
  const notices = await listNotices(appPool(), found.resolution)
  const waiting = notices.filter(({ channel, deliveredOn }) => channel !== 'portal' && deliveredOn === null)
  if (waiting.length === 0) return null
  const addressees = waiting.map(({ person, ...notice }) => ({ name: person, ...notice }))
  const body = await renderPdf(noticeLetters(polish(), found.view, addressees, todayInWarsaw()))
  return fileResponse(body, {
    type: PDF,
    name: `zawiadomienia-${inName(found.resolution.number)}.pdf`,
    inline: true,
  })
})

const ballots = votingForm({
  path: 'ballots',
  schema: z.object({}),
  tab: 'voting',
  act: async (_, { resolutionId, staff }) => {
    const issued = await issueBallots({ resolutionId, staffId: staff.id })
    const found = await viewOf(resolutionId)
    if (!found || issued.ballots.length === 0) throw new DomainError('NONE_WAITING')
    const papers = issued.ballots.map(({ code, voter }) => ({ code, ...voter }))
    const body = await renderPdf(ballotPages(polish(), found.view, papers))
    return fileResponse(body, {
      type: PDF,
      name: `karty-${inName(found.resolution.number)}.pdf`,
      inline: true,
    })
  },
})

/** Papers of a voting: protocol, votes as a table, notices to post, ballots to hand out. */
export const votingFiles: Endpoint[] = [protocol, rollCall, letters, ballots]
