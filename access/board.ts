import { CONFIDENTIALITY_VERSION } from '@/src/domain/register/confidentiality'
import { query } from '@/src/platform/db/pool'
import type { Actor, CommunityCard, Grant, ResidentActor } from './actor/types'
import { boardBlocks, invoiceGrants, type BoardBlock } from './policy/board'
import type { Slug } from './slugs'

/** A board one sits on today: terms of one community together, with what they grant. */
export type Board = {
  community: CommunityCard
  termIds: string[]
  grants: readonly Grant[]
  /** The present statement of confidentiality was accepted in every term. */
  accepted: boolean
}

/** The boards a resident sits on today, in the order of his terms. A term that ended is none. */
export function boardsOf(actor: ResidentActor): Board[] {
  const ids = [...new Set(actor.boardTerms.map(({ communityId }) => communityId))]
  return ids.flatMap((id) => {
    const community = actor.communities[id]
    const terms = actor.boardTerms.filter(({ communityId }) => communityId === id)
    if (!community) return []
    return [
      {
        community,
        termIds: terms.map(({ termId }) => termId),
        grants: [...new Set(terms.flatMap(({ grants }) => grants))],
        accepted: terms.every(({ acceptedVersion }) => acceptedVersion === CONFIDENTIALITY_VERSION),
      },
    ]
  })
}

/** Whether a board's block is there for its member: without the grant it does not exist. */
export const hasBlock = (board: Board, block: BoardBlock): boolean => {
  const grant = boardBlocks[block]
  return grant === null || board.grants.includes(grant)
}

/**
 * Whether a member of the board may open the file of a row: an invoice of the community, with a grant that shows
 * invoices and the statement of confidentiality accepted. Nothing else.
 */
export async function mayOpenOnBoard(actor: Actor, slug: Slug, id: string): Promise<boolean> {
  if (actor.kind !== 'resident' || slug !== 'supplier-invoices') return false
  const communities = boardsOf(actor)
    .filter(({ accepted, grants }) => accepted && grants.some((grant) => invoiceGrants.includes(grant)))
    .map(({ community }) => community.id)
  if (communities.length === 0) return false
  const rows = await query({
    name: 'board_invoice',
    text: 'select 1 from supplier_invoices where id = $1 and community_id = any($2::uuid[])',
    values: [id, communities],
  })
  return rows.length === 1
}
