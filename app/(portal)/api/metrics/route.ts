import { hasToken } from '@/src/platform/http/bearer'
import { env } from '@/src/platform/env'
import { metricsText } from '@/src/platform/metrics/registry'

export const dynamic = 'force-dynamic'

const headers = { 'cache-control': 'no-store' }

/** Figures for Prometheus. Without a token in the settings there is no such page; with a wrong one neither. */
export async function GET(request: Request): Promise<Response> {
  if (!hasToken(request.headers, env().metricsToken)) return new Response(null, { status: 404, headers })
  const { text, contentType } = await metricsText()
  return new Response(text, { headers: { ...headers, 'content-type': contentType } })
}
