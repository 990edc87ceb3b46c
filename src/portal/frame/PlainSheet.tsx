'use client'

import { fetchSheet } from './sheet-store'

/**
 * The sheet as text that React writes but does not keep. In the browser it leaves what the server wrote as it stands:
 * a page is always fetched whole, so there it is never drawn anew.
 */
export const PlainSheet = ({ sheet }: { sheet: string }) => (
  <main
    className="sheet"
    id="content"
    tabIndex={-1}
    suppressHydrationWarning
    dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? fetchSheet(sheet) : '' }}
  />
)
