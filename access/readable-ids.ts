import type { ResidentActor } from './actor/types'
import { conditionFor } from './build'
import type { Slug } from './slugs'

/**
 * Ids of the rows of a collection a resident may read, for collections whose scope comes down to ids: what a read model
 * hands to its statement.
 */
export async function readableIds(actor: ResidentActor, slug: Slug): Promise<readonly string[]> {
  const condition = await conditionFor(actor, slug, 'read')
  if (condition === false || condition.kind === 'none') return []
  if (condition.kind === 'in' && condition.field === 'id') return condition.ids
  throw new Error(`The scope of ${slug} does not come down to ids.`)
}
