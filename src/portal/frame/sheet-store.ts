/**
 * Where a sheet's HTML waits between the two halves of one request's rendering, which run in one process: the server
 * component that drew it, and React's own pass over the page. Handed over by React it would be written into the page a
 * second time, as data for scripts that these pages do not have, and be the larger half of it.
 */

type Waiting = { html: string; sinceMs: number }

/** One store a process: each half has modules of its own. */
const store = globalThis as { lokalenetSheets?: Map<string, Waiting> }
const sheets = (): Map<string, Waiting> => (store.lokalenetSheets ??= new Map<string, Waiting>())

/** Longer than any page is drawn; a request for data alone never fetches its sheet. */
const KEPT_MS = 30_000

const dropOld = (nowMs: number): void => {
  for (const [key, { sinceMs }] of sheets()) {
    if (nowMs - sinceMs < KEPT_MS) return
    sheets().delete(key)
  }
}

/** Puts a sheet by and gives the key to fetch it with. */
export function leaveSheet(html: string): string {
  const nowMs = performance.now()
  dropOld(nowMs)
  const key = crypto.randomUUID()
  sheets().set(key, { html, sinceMs: nowMs })
  return key
}

/** The sheet of a key, once. @throws Error where there is none: better no page than an empty one */
export function fetchSheet(key: string): string {
  const found = sheets().get(key)
  if (!found) throw new Error('The sheet of this page is gone.')
  sheets().delete(key)
  return found.html
}
