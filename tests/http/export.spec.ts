import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPackage } from '@/src/import/package/open-package'
import { env } from '@/src/platform/env'
import { fileStore } from '@/src/platform/files/store'
import { inFolder } from '@/tests/import/support/import-files'
import { samplePdf } from '@/tests/support/sample-files'
import type { Asker } from '@/tests/support/world/rest'
import { idOf } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const C1 = idOf('communities', 'C1')
const C2 = idOf('communities', 'C2')
const staff = (label: string): Asker => ({ collection: 'staff', label })

/** Names in the store of all files of the world; they come without bytes. */
const storedNames = async (): Promise<string[]> => {
  const { rows } = await world
    .database()
    .owner.query<{ filename: string }>('select filename from files where deleted_at is null')
  return rows.map(({ filename }) => filename)
}
beforeAll(async () => {
  for (const name of await storedNames()) await fileStore().put(name, samplePdf, 'application/pdf')
})

const get = async (query: string, asker: Asker): Promise<Response> => {
  const cookie = asker && (await cookieOf(asker.collection, asker.label))
  const request = new Request(`${env().serverUrl}/api/import-batches/export?${query}`, {
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
  })
  const payload = world.payload()
  return handleEndpoints({
    config: payload.config,
    payloadInstanceCacheKey: world.database().name,
    request,
  })
}

/** Files of the ZIP by path, with their text. */
const unpacked = (bytes: Buffer): Promise<Record<string, string>> =>
  inFolder(async (folder) => {
    const path = join(folder, 'export.zip')
    await writeFile(path, bytes)
    const opened = await openPackage(path)
    expect(opened.faults).toEqual([])
    const files: Record<string, string> = {}
    for (const file of opened.files) files[file.path] = await text(await file.open())
    await opened.close()
    return files
  })

const exported = async (query: string, asker: Asker): Promise<Record<string, string>> => {
  const answer = await get(query, asker)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return unpacked(Buffer.from(await answer.arrayBuffer()))
}

const refusals: [string, string, Asker][] = [
  ['nobody', `community=${C1}`, null],
  ['a resident', `community=${C1}`, { collection: 'residents', label: 'owner' }],
  ['a technician', `community=${C1}`, staff('technician')],
  ['an accountant', `community=${C1}`, staff('accountant')],
  ['a manager of another community', `community=${C2}`, staff('manager')],
  ['a manager for all', 'community=all', staff('manager')],
  ['an administrator for a community that is none', `community=${idOf('staff', 'admin')}`, staff('admin')],
  ['an administrator for nothing', '', staff('admin')],
]

describe('a community to take along', () => {
  it.each(refusals)('is not for %s', async (_who, query, asker) => {
    const before = await world.fingerprint()
    const answer = await get(query, asker)
    expect([answer.status, await answer.json()]).toEqual([404, { errors: [{ message: 'Not Found' }] }])
    expect(await world.fingerprint()).toBe(before)
  })

  it('is for its manager, with its own rows only, and the log says who took it', async () => {
    const files = await exported(`community=${C1}`, staff('manager'))
    const lines = files['communities.csv']?.trim().split('\n') ?? []
    expect(lines).toHaveLength(2)
    const code = lines[1]?.split(';')[0] ?? ''
    const premises = files['premises.csv']?.trim().split('\n').slice(1) ?? []
    expect(premises.length).toBeGreaterThan(0)
    expect(premises.filter((line) => !line.startsWith(`${code};`))).toEqual([])
    const { rows } = await world.database().owner.query(
      `select actor_kind::text as actor, actor_id, community_id, details->'archive' as archive
       from audit_events where action = 'data-exported'`,
    )
    expect(rows).toEqual([
      { actor: 'staff', actor_id: idOf('staff', 'manager'), community_id: C1, archive: false },
    ])
  })

  it('is, as all, for the administrator, the same bytes each time', async () => {
    const digest = async (): Promise<string> => {
      const answer = await get('community=all', staff('admin'))
      expect(answer.status).toBe(200)
      return createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex')
    }
    expect(await digest()).toBe(await digest())
  })

  it('breaks off, and does not end, where the store has lost a file', async () => {
    for (const name of await storedNames()) await fileStore().remove(name)
    const answer = await get(`community=${C1}&archive=1`, staff('manager'))
    await expect(answer.arrayBuffer()).rejects.toThrow()
  })
})
