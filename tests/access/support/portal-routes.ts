import { GET as advance } from '@/app/(portal)/api/portal/advance/route'
import { GET as announcement } from '@/app/(portal)/api/portal/announcement/route'
import { GET as announcements } from '@/app/(portal)/api/portal/announcements/route'
import { GET as balance } from '@/app/(portal)/api/portal/balance/route'
import { GET as documents } from '@/app/(portal)/api/portal/documents/route'
import { GET as ledger } from '@/app/(portal)/api/portal/ledger/route'
import { GET as me } from '@/app/(portal)/api/portal/me/route'
import { GET as meters } from '@/app/(portal)/api/portal/meters/route'
import { GET as record } from '@/app/(portal)/api/portal/record/route'
import { GET as surveys } from '@/app/(portal)/api/portal/surveys/route'
import { GET as settlements } from '@/app/(portal)/api/portal/settlements/route'
import { GET as years } from '@/app/(portal)/api/portal/years/route'
import { GET as notice } from '@/app/(portal)/advance/notice/route'
import { GET as paymentCode } from '@/app/(portal)/balance/code/route'
import { GET as slip } from '@/app/(portal)/balance/slip/route'
import { GET as settlementDocument } from '@/app/(portal)/settlements/[id]/pdf/route'
import { GET as statement } from '@/app/(portal)/years/statement/route'
import { GET as meterHistory } from '@/app/(portal)/meters/csv/route'
import { GET as switchPlace } from '@/app/(portal)/switch/route'
import { env } from '@/src/platform/env'
import { cookieOf } from '@/tests/support/world/sessions'
import type { Asker } from '@/tests/support/world/rest'

type Handler = (request: Request) => Promise<Response>

/** Routes of the portal that answer about one of the resident's accounts, or one of his premises. */
export const accountRoutes = {
  ledger,
  balance,
  advance,
  paymentCode,
  years,
  settlements,
  statement,
  slip,
  notice,
} satisfies Record<string, Handler>
export const premisesRoutes = {
  balance,
  advance,
  meters,
  record,
  switchPlace,
  years,
  settlements,
  statement,
} satisfies Record<string, Handler>
export const routes = {
  ...accountRoutes,
  ...premisesRoutes,
  me,
  announcements,
  announcement,
  documents,
  surveys,
  meterHistory,
} satisfies Record<string, Handler>

/** The document of one settlement: its id stands in the path. */
export const settlementPdf = async (id: string, as: Asker): Promise<Response> => {
  const cookie = as ? await cookieOf(as.collection, as.label) : ''
  const address = `${env().serverUrl}/settlements/${id}/pdf`
  return settlementDocument(new Request(address, { headers: { cookie } }), {
    params: Promise.resolve({ id }),
  })
}

export type PortalAnswer = { status: number; text: string; body: unknown }

/** Calls a route handler as the server would, with someone's cookie. */
export async function portal(
  route: keyof typeof routes,
  search: Record<string, string>,
  as: Asker,
): Promise<PortalAnswer> {
  const cookie = as ? await cookieOf(as.collection, as.label) : ''
  const address = `${env().serverUrl}/api/portal/${route}?${new URLSearchParams(search).toString()}`
  const response = await routes[route](new Request(address, { headers: { cookie } }))
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, text, body: isJson ? (JSON.parse(text) as unknown) : null }
}
