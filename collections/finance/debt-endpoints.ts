import type { Endpoint } from 'payload'
import { mayKeepBooks } from '@/access/may-keep-books'
import { mayRead } from '@/access/may-read'
import { todayInWarsaw } from '@/src/platform/clock'
import { fileResponse } from '@/src/platform/http/file-response'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { demandPdf } from '@/src/portal/finance/debts/demand-pdf'
import { readDemand } from '@/src/portal/finance/debts/read-demand'
import { isUuid } from '@/src/portal/frame/search'
import { isOwnCase } from '@/src/services/finance/debts/own-case'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Days to pay that a demand may give. */
const terms = ['7', '14'] as const

/** The demand for payment of a case as PDF, for who keeps the community's books and is not the debtor: `?days=7|14`. */
const demand: Endpoint['handler'] = async (req) => {
  const keeper = await mayKeepBooks(req)
  const id = req.routeParams?.['id']
  if (!keeper || typeof id !== 'string' || !isUuid(id) || !(await mayRead(keeper, 'debt-cases', id)))
    return missing()
  const term = terms.find((days) => days === req.searchParams.get('days')) ?? '14'
  const found = await readDemand(id, todayInWarsaw(), Number(term))
  if (!found || found.lines.length === 0 || (await isOwnCase(keeper.id, found.account.id))) return missing()
  return fileResponse(await renderPdf(demandPdf(found)), {
    type: 'application/pdf',
    name: `wezwanie-${found.account.code}-${found.todayOn}.pdf`,
  })
}

export const debtEndpoints: Endpoint[] = [{ path: '/:id/demand', method: 'get', handler: demand }]
