import { hasBlock, type Board } from '@/access/board'
import type { BoardBlock } from '@/access/policy/board'
import type { PlaceRights } from '../register/place'

export type SectionKey =
  | 'start'
  | 'balance'
  | 'years'
  | 'advance'
  | 'settlements'
  | 'meters'
  | 'faults'
  | 'record'
  | 'announcements'
  | 'documents'
  | 'resolutions'
  | 'surveys'
  | 'messages'
  | 'settings'
  | 'board'
  | 'boardCosts'
  | 'boardBalances'
  | 'boardSuppliers'
  | 'boardDebts'
  | 'boardAdvances'
  | 'boardVotes'
  | 'boardFaults'
  | 'boardReadings'
export type Section = {
  key: SectionKey
  href: string
  group: 'money' | 'home' | 'community' | 'board' | null
  needs: keyof PlaceRights | null
}

/** The portal's sections in the order of the menu, with the right each needs. */
const sections: readonly Section[] = [
  { key: 'start', href: '/', group: null, needs: null },
  { key: 'balance', href: '/balance', group: 'money', needs: 'money' },
  { key: 'years', href: '/years', group: 'money', needs: 'money' },
  { key: 'advance', href: '/advance', group: 'money', needs: 'money' },
  { key: 'settlements', href: '/settlements', group: 'money', needs: 'money' },
  { key: 'meters', href: '/meters', group: 'home', needs: 'meters' },
  { key: 'faults', href: '/faults', group: 'home', needs: null },
  { key: 'record', href: '/record', group: 'home', needs: null },
  { key: 'announcements', href: '/announcements', group: 'community', needs: null },
  { key: 'documents', href: '/documents', group: 'community', needs: null },
  { key: 'resolutions', href: '/resolutions', group: 'community', needs: 'votes' },
  { key: 'surveys', href: '/surveys', group: 'community', needs: null },
  { key: 'messages', href: '/messages', group: 'home', needs: null },
  { key: 'settings', href: '/settings', group: 'home', needs: null },
]

/** The board's pages with the block each belongs to. */
const boardSections: readonly (Section & { block: BoardBlock })[] = (
  [
    ['board', '/board', 'cockpit'],
    ['boardCosts', '/board/costs', 'costs'],
    ['boardBalances', '/board/balances', 'balances'],
    ['boardSuppliers', '/board/suppliers', 'suppliers'],
    ['boardDebts', '/board/debts', 'debts'],
    ['boardAdvances', '/board/advances', 'advances'],
    ['boardVotes', '/board/votes', 'votes'],
    ['boardFaults', '/board/faults', 'faults'],
    ['boardReadings', '/board/readings', 'readings'],
  ] as const
).map(([key, href, block]) => ({ key, href, block, group: 'board', needs: null }))

/**
 * Sections the place's ties open; without a place those that need none. Who sits on a board follows its votings, also
 * without premises of his own, and finds the blocks granted to him. No menu shows a page that would be missing.
 */
export const sectionsFor = (rights: PlaceRights | null, board: Board | null = null): Section[] => [
  ...sections.filter(
    ({ needs }) => needs === null || rights?.[needs] === true || (needs === 'votes' && board !== null),
  ),
  ...boardSections.filter(({ block }) => board !== null && hasBlock(board, block)),
]
