import type { PayloadRequest } from 'payload'
import { query } from '@/src/platform/db/pool'
import { actorOf } from './actor/from-request'
import { mayRead } from './may-read'
import { surveyReaders } from './policy/views'

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/** The survey's community where the member of staff behind the request may see its results; null for any other. */
export async function mayReadSurvey(
  req: Pick<PayloadRequest, 'user'>,
  id: string,
): Promise<{ communityId: string } | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !surveyReaders.includes(actor.role) || !isId(id)) return null
  if (!(await mayRead(actor, 'surveys', id))) return null
  const [row] = await query<{ community_id: string }>({
    name: 'may_read_survey',
    text: 'select community_id from surveys where id = $1',
    values: [id],
  })
  return row ? { communityId: row.community_id } : null
}
