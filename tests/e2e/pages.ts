import type { Page } from 'playwright-core'

/**
 * The portal's pages, for every suite that walks all of them: accessibility, phone size, no script. A new page is named
 * here once.
 */

/** Pages anyone may open. */
export const openPages = ['/login', '/activate', '/reset'] as const

/** Pages of the demo's first resident, behind the sign-in. */
export const ownPages = [
  '/',
  '/balance',
  '/balance?year=2025',
  '/years',
  '/years?from=2026-02-30',
  '/advance',
  '/settlements',
  '/meters',
  '/meters/history',
  '/meters/reading',
  '/record',
  '/announcements',
  '/documents',
  '/messages',
  '/messages/new',
  '/messages/new?about=record',
  '/settings',
  '/faults',
  '/faults/new',
  '/surveys',
  '/resolutions',
  '/resolutions/receipt',
] as const

/** Lists whose first entry is a page of its own, of the same resident. */
export const ownLists = [
  '/announcements',
  '/documents',
  '/settlements',
  '/messages',
  '/faults',
  '/surveys',
  '/resolutions',
] as const

/** Opens the first entry of a list; fails where the list has none. */
export const openFirst = async (page: Page, list: string): Promise<void> => {
  await page.goto(list)
  const entry = page.locator(`main a[href^="${list}/"]:not([href$="/new"]):not([href$="/receipt"])`).first()
  await page.goto((await entry.getAttribute('href')) ?? '')
}

/** Pages of the demo's member of the board with every grant, once the statement of confidentiality is accepted. */
export const boardPages = [
  '/board',
  '/board/costs',
  '/board/costs?year=2025',
  '/board/costs/lines?category=Winda',
  '/board/balances',
  '/board/balances?show=all&sort=premises',
  '/board/suppliers',
  '/board/debts',
  '/board/advances',
  '/board/advances?sort=change',
  '/board/votes',
  '/board/readings',
  '/board/faults',
] as const

/** Lists of the board whose first entry is a page of its own. */
export const boardLists = ['/board/balances', '/board/suppliers', '/board/debts', '/board/advances'] as const
