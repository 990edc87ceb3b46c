import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { env } from '@/src/platform/env'
import { discardPackage, receivePackage } from '@/src/services/system/receive-package'
import { useTestDatabase } from '@/tests/support/database'

useTestDatabase()

const LIMIT = 1000
const EXTRA = 64 * 1024

/** A body that comes in pieces and says nothing of its length, as long as somebody takes it. */
const pieces = (
  total: number,
  head = '',
  tail = '',
): { body: ReadableStream<Uint8Array>; given: () => number } => {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(new TextEncoder().encode(head)),
    pull: (out) => {
      const piece = Math.min(500, total - given)
      given += piece
      if (piece > 0) out.enqueue(new Uint8Array(piece).fill(65))
      else {
        out.enqueue(new TextEncoder().encode(tail))
        out.close()
      }
    },
  })
  return { body, given: () => given }
}

const request = (type: string, body: ReadableStream<Uint8Array>): Request =>
  new Request('http://x.example/', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)

const form = (total: number, name = 'package') => ({
  type: 'multipart/form-data; boundary=b',
  ...pieces(
    total,
    `--b\r\nContent-Disposition: form-data; name="${name}"; filename="p.zip"\r\nContent-Type: application/zip\r\n\r\n`,
    '\r\n--b--\r\n',
  ),
})
const zip = (total: number) => ({ type: 'application/zip', ...pieces(total) })

const inFolder = (): string[] => {
  const folder = join(env().dataDir, 'imports')
  return existsSync(folder) ? readdirSync(folder) : []
}
let before: string[] = []
beforeEach(() => {
  before = inFolder()
})
/** What this test left: packages other tests checked wait there too. */
const left = (): string[] => inFolder().filter((name) => !before.includes(name))

it.each([
  ['a ZIP', zip],
  ['a form', form],
])('%s as large as the limit is taken, whatever its pieces', async (_what, made) => {
  const { type, body } = made(LIMIT)
  const received = await receivePackage(request(type, body), LIMIT)
  expect(left()).toHaveLength(1)
  await discardPackage(received)
  expect(left()).toEqual([])
})

it.each([
  ['a ZIP', zip],
  ['a form', form],
])('%s that goes on and on is left there, and nothing of it is kept', async (_what, made) => {
  const { type, body, given } = made(100 * 1024 * 1024)
  await expect(receivePackage(request(type, body), LIMIT)).rejects.toMatchObject({
    code: 'PACKAGE_TOO_LARGE',
  })
  expect(given()).toBeLessThan(LIMIT + EXTRA + 200 * 1024)
  expect(left()).toEqual([])
})

it.each([
  ['an empty ZIP', zip(0), 'PACKAGE_MISSING'],
  ['an empty form', form(0), 'PACKAGE_MISSING'],
  ['a form without the file', form(5, 'other'), 'PACKAGE_MISSING'],
  ['a form that breaks off', { ...form(5), ...pieces(5, '--b\r\nContent-Disp') }, 'PACKAGE_BROKEN'],
  ['a form without its boundary', { ...form(5), type: 'multipart/form-data' }, 'PACKAGE_BROKEN'],
  ['a table', { ...zip(5), type: 'text/csv' }, 'PACKAGE_TYPE'],
])('%s is refused, and nothing of it is kept', async (_what, { type, body }, code) => {
  await expect(receivePackage(request(type, body), LIMIT)).rejects.toMatchObject({ code })
  expect(left()).toEqual([])
})
