import { boardPage } from '@/src/portal/board/board-page'
import { readVotes } from '@/src/portal/board/votes/read-votes'
import { VotesPage } from '@/src/portal/board/votes/VotesPage'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Votes({ searchParams }: { searchParams: Promise<Search> }) {
  return boardPage('/board/votes', 'votes', searchParams, async (context) => (
    <VotesPage context={context} view={await readVotes(context.actor, context.board)} />
  ))
}
