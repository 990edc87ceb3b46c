import type { ResidentActor } from '@/access/actor/types'
import type { Board } from '@/access/board'
import type { Search } from '../../frame/search'
import type { PortalText } from '../../text/portal-text'

/** What a table to take away is made of: who asks, as a member of which board, and what the page was asked for. */
export type TableInput = {
  text: PortalText
  board: Board
  search: Search
  todayOn: string
  actor: ResidentActor
}
