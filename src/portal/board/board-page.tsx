import type { ReactElement } from 'react'
import { hasBlock } from '@/access/board'
import type { BoardBlock } from '@/access/policy/board'
import { residentPage } from '../frame/page'
import { idOf, type Search } from '../frame/search'
import { boardOf, type BoardContext } from './board-context'
import { StatementPage } from './StatementPage'

/**
 * A page of the board: without a term, or without the grant its block needs, it does not exist. Before the first use of
 * a term the statement of confidentiality stands in its place.
 */
export const boardPage = (
  path: string,
  block: BoardBlock,
  searchParams: Promise<Search>,
  render: (context: BoardContext) => Promise<ReactElement | null>,
): Promise<ReactElement> =>
  residentPage(path, searchParams, async (context) => {
    const board = boardOf(context)
    if (!board || !hasBlock(board, block)) return null
    const community = idOf(context.search, 'community')
    const inBoard: BoardContext = {
      ...context,
      board,
      link: (to, parameters = {}) => context.link(to, { community, ...parameters }),
    }
    return board.accepted ? render(inBoard) : <StatementPage context={inBoard} path={path} />
  })
