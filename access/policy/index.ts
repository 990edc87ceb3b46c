import type { Slug } from '../slugs'
import { communicationPolicy } from './communication'
import { correspondencePolicy } from './correspondence'
import { financePolicy } from './finance'
import { maintenancePolicy } from './maintenance'
import { metersPolicy } from './meters'
import { registerPolicy } from './register'
import { resolutionsPolicy } from './resolutions'
import { systemPolicy } from './system'
import type { CollectionPolicy } from './types'
import { votingPolicy } from './voting'

/**
 * The one table of who may do what. A collection or an operation missing here does not compile; a role missing in a
 * rule is refused. Board members are residents to it: what a term adds comes only through read models that log it.
 */
export const policy: Record<Slug, CollectionPolicy> = {
  ...registerPolicy,
  ...financePolicy,
  ...metersPolicy,
  ...resolutionsPolicy,
  ...votingPolicy,
  ...communicationPolicy,
  ...correspondencePolicy,
  ...maintenancePolicy,
  ...systemPolicy,
} satisfies Record<Slug, CollectionPolicy>
