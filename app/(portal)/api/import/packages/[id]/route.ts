import { batchOfKey } from '@/src/import/batch-of-key'
import { appPool } from '@/src/platform/db/pool'
import { answer, keyOf, problem } from '../../door'

export const dynamic = 'force-dynamic'

/** What became of a package the key sent. Another's package and none are answered alike. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const key = await keyOf(request, 'import-result')
  if (key instanceof Response) return key
  const batch = await batchOfKey(appPool(), key.id, (await params).id)
  if (!batch) return problem(404, 'NOT_FOUND', 'Not Found')
  return answer(200, batch, batch.state === 'running' ? { 'Retry-After': '5' } : {})
}
