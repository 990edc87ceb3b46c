/** The board's pages, as the menu has them. */
export const boardPaths = [
  '/board',
  '/board/costs',
  '/board/balances',
  '/board/suppliers',
  '/board/debts',
  '/board/advances',
  '/board/votes',
  '/board/faults',
  '/board/readings',
] as const
