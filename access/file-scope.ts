import type { StaffActor } from './actor/types'
import { and, or, within, type Condition } from './condition'

/** Files of the assigned communities, and those one sent oneself that belong to nothing yet. */
export const assignedFiles = (actor: StaffActor): Condition =>
  or(
    within('community', actor.communityIds),
    and(within('uploadedBy', [actor.id]), { kind: 'absent', field: 'community' }),
  )

/** Files one sent in oneself, of the assigned communities or of nothing yet. */
export const ownUploads = (actor: StaffActor): Condition =>
  and(
    within('uploadedBy', [actor.id]),
    or(within('community', actor.communityIds), { kind: 'absent', field: 'community' }),
  )
