import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { mayRead } from './may-read'
import { votingKeepers } from './policy/views'

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/** The member of staff behind the request where the table lets him run the voting of a resolution; null for any other. */
export async function mayRunVoting(
  req: Pick<PayloadRequest, 'user'>,
  id: string,
): Promise<StaffActor | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !votingKeepers.includes(actor.role) || !isId(id)) return null
  return (await mayRead(actor, 'resolutions', id)) ? actor : null
}
