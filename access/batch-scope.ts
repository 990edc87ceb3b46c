import { query } from '@/src/platform/db/pool'
import type { StaffActor } from './actor/types'
import { within, type Condition } from './condition'

/**
 * Imports of the assigned communities and of no other, since their errors name rows of all they touch; and those one
 * sent in oneself, also where no community could be read from them.
 */
export const assignedBatches = async (actor: StaffActor): Promise<Condition> => {
  const rows = await query<{ id: string }>({
    name: 'scope_assigned_batches',
    text: `
      select b.id from import_batches b
      left join import_batches_rels r on r.parent_id = b.id and r.path = 'communities'
      group by b.id having b.created_by_id = $1 or bool_and(r.communities_id = any($2::uuid[]))`,
    values: [actor.id, actor.communityIds],
  })
  return within(
    'id',
    rows.map((row) => row.id),
  )
}
