import { checkHealth } from '@/src/platform/health/check-health'

export const dynamic = 'force-dynamic'

const headers = { 'cache-control': 'no-store' }

/** 200 while requests can be answered, 503 otherwise. A missing worker is told and takes no server out of service. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.status === 'down' ? 503 : 200, headers })
}
