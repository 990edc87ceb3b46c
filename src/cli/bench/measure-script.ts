import { gzipSync } from 'node:zlib'
import type { Served } from './measure-requests'
import { atMost, type BenchResult } from './result'
import { scriptPages } from './rows'

/** Bytes of JavaScript a page may load beyond the framework's own. */
const MOST_MORE = 12_000

const scriptsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"|<link[^>]*\shref="([^"]+\.js[^"]*)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  ),
]

/** Packed bytes of every script a page loads at once; what only browsers without modules load counts as well. */
const weigh = async (url: string, path: string, cookie: string | null): Promise<number> => {
  const page = await fetch(`${url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} })
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`)
  let bytes = 0
  for (const script of scriptsOf(await page.text())) {
    const answer = await fetch(new URL(script, url))
    if (!answer.ok) throw new Error(`${script} of ${path} answered ${answer.status}.`)
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length
  }
  return bytes
}

/** JavaScript of read-only pages beside the framework's own empty page, packed; the goal is about the difference. */
export const measureScripts = async ({ estate, portal }: Served): Promise<BenchResult[]> => {
  const cookie = estate.people[0]?.cookie ?? null
  const floor = await weigh(portal.url, '/bench/framework', null)
  const results: BenchResult[] = []
  for (const path of scriptPages) {
    const bytes = await weigh(portal.url, path, cookie)
    results.push(
      atMost(MOST_MORE / 1000, {
        key: `script ${path}`,
        what: `${path}: JavaScript, packed, beyond the framework’s`,
        unit: 'kB',
        measured: bytes / 1000,
        floor: floor / 1000,
        floorName: 'the framework’s own empty page',
        ratio: (bytes - floor) / 1000,
      }),
    )
  }
  return results
}
