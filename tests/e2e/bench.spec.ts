import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { adminPages } from '@/src/cli/bench/measure-admin'
import { benchRows, scriptPages } from '@/src/cli/bench/rows'
import { useBrowser, signedIn, personWith } from '../support/browser'

type Result = { key: string; measured: number; ratio: number; goal: object | null; reached: boolean | null }

/** Runs the bench on a few premises: that everything is measured, not how fast it is. */
const run = (): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/bench.ts', '--smoke', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    child.once('exit', (code) => resolve({ code, out, err }))
  })

describe('npm run bench', () => {
  it('measures every row against its floor, says it in one JSON object, and leaves nothing behind', async () => {
    const { code, out, err } = await run()
    expect(code, err).toBe(0)
    const { results } = JSON.parse(out) as { results: Result[] }
    const keys = results.map(({ key }) => key)
    for (const { name, isBoard } of benchRows) {
      expect(keys).toEqual(expect.arrayContaining([`requests ${name}`, `cpu ${name}`]))
      // A board's page is about one community, whatever lies beside it.
      expect(keys.includes(`growth ${name} 8`), name).toBe(!isBoard)
    }
    expect(keys).toEqual(
      expect.arrayContaining([
        ...scriptPages.map((path) => `script ${path}`),
        ...adminPages.map((path) => `admin ${path}`),
        ...['import speed', 'import memory', 'health during sign-in', 'sign-in'],
      ]),
    )
    for (const { key, measured, ratio, goal, reached } of results) {
      expect(measured, key).toBeGreaterThan(0)
      expect(Number.isFinite(ratio), key).toBe(true)
      expect(reached === null, key).toBe(goal === null)
    }
    const left = existsSync('.data') ? readdirSync('.data').filter((name) => name.startsWith('bench-')) : []
    expect(left).toEqual([])
  }, 600_000)
})

describe('the pages it measures against', () => {
  const newPage = useBrowser()

  it.each(['/bench/empty', '/bench/framework'])('%s is missing on a server for people', async (path) => {
    expect((await fetch(`${inject('portal').url}${path}`)).status).toBe(404)
    const page = await newPage({ storageState: await signedIn(newPage, personWith('resident')) })
    expect((await page.goto(path))?.status()).toBe(404)
    await page.context().close()
  })
})
