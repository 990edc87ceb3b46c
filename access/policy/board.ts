import type { Grant } from '../actor/types'

/**
 * The board's pages and the grant each needs; null: every member of the board, who sees totals of the community, of
 * its faults and inspections, and its votings there. Such pages are read models: a term opens no collection over REST.
 */
export const boardBlocks = {
  cockpit: null,
  votes: null,
  faults: null,
  readings: null,
  costs: 'costs',
  balances: 'balances',
  suppliers: 'suppliers',
  debts: 'debts',
  advances: 'advances',
} as const satisfies Record<string, Grant | null>

export type BoardBlock = keyof typeof boardBlocks

/** Grants that open an invoice with its file: of the costs it made, or of the supplier it came from. */
export const invoiceGrants: readonly Grant[] = ['costs', 'suppliers']
