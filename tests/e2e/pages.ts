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
  '/messages',
  '/messages/new',
  '/messages/new?about=record',
  '/settings',
  '/surveys',
  '/resolutions',
  '/resolutions/receipt',
] as const
