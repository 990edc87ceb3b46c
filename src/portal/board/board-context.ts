import type { ResidentActor } from '@/access/actor/types'
import { boardsOf, type Board } from '@/access/board'
import { idOf, type Search } from '../frame/search'
import type { PageContext } from '../frame/page-context'

/** A page of the board: who asks, and as a member of which board. */
export type BoardContext = PageContext & { board: Board }

/**
 * The board a request is about: the one `?community=` names, which must be one of his; else that of the place the page
 * was opened for; else the first. Null where he sits on none, or not on the one named.
 */
export function chooseBoard(
  actor: ResidentActor,
  search: Search,
  placeCommunity: string | null,
): Board | null {
  const boards = boardsOf(actor)
  const named = idOf(search, 'community')
  if (named !== null) return boards.find(({ community }) => community.id === named) ?? null
  return boards.find(({ community }) => community.id === placeCommunity) ?? boards[0] ?? null
}

/** The board of a page that knows its place. */
export const boardOf = ({
  actor,
  search,
  place,
}: Pick<PageContext, 'actor' | 'search' | 'place'>): Board | null =>
  chooseBoard(actor, search, place?.communityId ?? null)
