import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool, query } from '@/src/platform/db/pool'
import { hashOf } from './token'

/** A key that works now, with the communities it may import to. */
export type LivingKey = { id: string; name: string; communityIds: string[] }

type Found = LivingKey & { living: boolean; stale: boolean }

const statement = {
  name: 'import_key_of_token',
  text: `select k.id, k.name,
      k.revoked_at is null and k.expires_at > now() and (k.token_hash = $1 or k.previous_until_at > now()) as living,
      coalesce(k.last_used_at < now() - interval '1 minute', true) as stale,
      array(select r.communities_id from import_keys_rels r where r.parent_id = k.id and r.path = 'communities') as "communityIds"
    from import_keys k where k.token_hash = $1 or k.previous_token_hash = $1`,
}

/** Notes that a key was used, once a minute at most. */
const noteUse = (id: string): Promise<unknown> =>
  query({
    name: 'import_key_used',
    text: 'update import_keys set last_used_at = now() where id = $1',
    values: [id],
  })

/**
 * The key of a token, or null. A token nobody knows, an expired and an ended one are all asked for in one way and logged
 * in one way, and looked up by their hash, so that neither answer nor time tells them apart.
 */
export async function findKey(token: string): Promise<LivingKey | null> {
  const [found] = await query<Found>({ ...statement, values: [hashOf(token)] })
  if (found?.living) {
    if (found.stale) await noteUse(found.id)
    const { id, name, communityIds } = found
    return { id, name, communityIds }
  }
  await recordEvent(appPool(), {
    actorKind: 'anonymous',
    action: 'import-key-refused',
    objectType: 'import-keys',
    objectId: found?.id ?? null,
  })
  return null
}
