import type { JobHelpers } from 'graphile-worker'
import { describe, expect, it } from 'vitest'
import { cleanUp } from '@/src/platform/jobs/clean-up'
import { dropDraft, keepDraft, readDraft } from '@/src/services/register/form-drafts'
import { useTestDatabase, useTestPayload } from '@/tests/support/database'

const database = useTestDatabase()
const payload = useTestPayload(database)
const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 10, hour))
const keep = (staff: string, content: string, hour = 10) =>
  keepDraft(payload(), staff, { kind: 'a', content }, at(hour))
const read = (staff: string, id: string, kind = 'a') => readDraft<string>(payload(), staff, kind, id)

describe('what a clerk typed', () => {
  it('is read by the clerk alone, as what it was, until it is dropped', async () => {
    const id = await keep('one', 'x')
    expect(await read('one', id)).toBe('x')
    expect(await read('two', id)).toBeNull()
    expect(await read('one', id, 'b')).toBeNull()
    expect(await read('one', `../${id}`)).toBeNull()
    await dropDraft(payload(), 'one', id)
    expect(await read('one', id)).toBeNull()
  })

  it('is kept five times at most, the newest always, even of one instant', async () => {
    const ids: string[] = []
    for (let count = 0; count < 8; count += 1) ids.push(await keep('many', String(count)))
    expect(await read('many', ids.at(-1) ?? '')).toBe('7')
    const kept = (await payload().kv.keys()).filter((key) => key.startsWith('form-draft/many/'))
    expect(kept).toHaveLength(5)
  })

  it('is gone after a day, whoever comes next', async () => {
    const id = await keep('early', 'x', 1)
    await keep('late', 'y', 24)
    expect(await read('early', id)).toBe('x')
    await keep('late', 'y', 26)
    expect(await read('early', id)).toBeNull()
  })

  it('is taken out at night where nobody comes, by the worker under its own role', async () => {
    const hoursAgo = (hours: number) =>
      keepDraft(
        payload(),
        `of ${hours}`,
        { kind: 'a', content: 'x' },
        new Date(Date.now() - hours * 3_600_000),
      )
    const [fresh, old] = [await hoursAgo(23), await hoursAgo(25)]
    await cleanUp(null, {} as JobHelpers)
    expect(await read('of 23', fresh)).toBe('x')
    expect(await read('of 25', old)).toBeNull()
  })
})
