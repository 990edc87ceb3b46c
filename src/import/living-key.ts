import { DomainError } from '@/src/domain/domain-error'
import type { Run } from './run'

/**
 * A package may wait long for its turn: what a key lost meanwhile, its communities or itself, it may not use any more.
 * Held until the import ends. @throws DomainError `IMPORT_KEY_ENDED`
 */
export async function requireLivingKey({ client, importer }: Run): Promise<void> {
  if (importer.kind !== 'key') return
  const { rows } = await client.query(
    `select 1 from public.import_keys k where k.id = $1 and k.revoked_at is null and k.expires_at > now()
       and not exists (select from unnest($2::uuid[]) c(id) where not exists (select from public.import_keys_rels r
         where r.parent_id = k.id and r.path = 'communities' and r.communities_id = c.id)) for share of k`,
    [importer.id, importer.communityIds],
  )
  if (rows.length === 0) throw new DomainError('IMPORT_KEY_ENDED')
}
