import { query } from '@/src/platform/db/pool'
import type { StaffActor } from './actor/types'

const statement = {
  name: 'batch_of_own_communities',
  text: `select from import_batches b where b.id = $1 and b.state = 'applied'
    and exists (select from import_batches_rels r where r.parent_id = b.id and r.path = 'communities')
    and not exists (select from import_batches_rels r where r.parent_id = b.id and r.path = 'communities'
      and r.communities_id <> all($2::uuid[]))`,
}

/**
 * Whether a member of staff who imports may take a batch back: an administrator any, others one that touched communities
 * of theirs and no other, since an undo changes rows of all of them. Having sent it in oneself is not enough.
 */
export async function mayUndo(actor: StaffActor, batchId: string): Promise<boolean> {
  if (actor.role === 'admin') return true
  return (await query({ ...statement, values: [batchId, actor.communityIds] })).length === 1
}
