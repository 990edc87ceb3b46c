import { ledgerLimits, readLedger } from '@/src/portal/finance/read-ledger'
import { jsonRoute } from '@/src/portal/frame/json-route'
import { idOf, notAnId } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

/** A limit beyond the most is cut to it; what is no positive number is the usual one. */
const limitOf = (wanted: string | null): number => {
  const limit = Number(wanted)
  return wanted !== null && Number.isInteger(limit) && limit > 0
    ? Math.min(limit, ledgerLimits.most)
    : ledgerLimits.usual
}

export const GET = jsonRoute(async (actor, request) => {
  const { searchParams } = new URL(request.url)
  const account = idOf(Object.fromEntries(searchParams), 'account')
  if (account === notAnId) return null
  const limit = limitOf(searchParams.get('limit'))
  const entries = await readLedger(actor, account, limit)
  return entries && { account, limit, entries }
})
