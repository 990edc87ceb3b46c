import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { hashOf } from '@/src/services/system/import-keys/token'
import type { Asker } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { askFor, keysOf } from './support/machine'

const world = useWorld({ clock: false })
const keys = keysOf((path, call) => world.rest(path, call))
const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database().owner.query(text, values)).rows as Row[]
const works = async (token: string | null): Promise<boolean> =>
  (await askFor(token, missingId)).status === 404
const placeOf = (answer: { headers: Headers }) => answer.headers.get('location')
const endOf = async (id: string): Promise<string> =>
  (await sql<{ end: string }>('select token_end as end from import_keys where id = $1', [id]))[0]?.end ?? ''

beforeEach(async () => {
  await sql('delete from portal.rate_limits')
  resetLimiters()
})

describe('a key', () => {
  it('is made once with its token, of which only the hash is kept', async () => {
    const { id, token, answer } = await keys.make(['C1'])
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(await works(token)).toBe(true)
    const [row] = await sql<Record<string, unknown>>('select * from import_keys where id = $1', [id])
    expect(row).toMatchObject({ token_hash: hashOf(token ?? ''), created_by_id: idOf('staff', 'admin') })
    const everything = JSON.stringify([
      row,
      await sql('select * from audit_events where object_id = $1', [id]),
    ])
    expect(everything).not.toContain(token)
    const again = await keys.make(['C1'], { id })
    expect([again.token, placeOf(again.answer)]).toEqual([null, '/admin/import-keys?problem=KEY_TWICE'])
    expect(await works(token)).toBe(true)
  })

  it.each([
    ['without a community', [] as const, {}, 'KEY_COMMUNITIES'],
    ['that ended yesterday', ['C1'] as const, { expiresOn: '2020-01-01' }, 'KEY_EXPIRES'],
    ['for ever', ['C1'] as const, { expiresOn: '2099-01-01' }, 'KEY_EXPIRES'],
    ['until a day that is none', ['C1'] as const, { expiresOn: '2027-02-30' }, 'KEY_EXPIRES'],
  ])('%s is not made', async (_what, communities, form, code) => {
    const before = await world.fingerprint()
    const { token, answer } = await keys.make(communities, form)
    expect([token, placeOf(answer)]).toEqual([null, `/admin/import-keys?problem=${code}`])
    expect(await world.fingerprint()).toBe(before)
  })

  it('gets a new token, beside which the old one works for a day', async () => {
    const { id, token } = await keys.make(['C1'])
    const form: [string, string][] = [
      ['id', id],
      ['tokenEnd', await endOf(id)],
    ]
    const fresh = keys.tokenIn(await keys.send('rotate', form))
    expect([await works(token), await works(fresh), fresh === token]).toEqual([true, true, false])
    expect(placeOf(await keys.send('rotate', form))).toBe('/admin/import-keys?problem=KEY_GONE')
    await sql(`update import_keys set previous_until_at = now() - interval '1 second' where id = $1`, [id])
    expect([await works(token), await works(fresh)]).toEqual([false, true])
  })

  it('loses the old token at once where a stranger may know it', async () => {
    const { id, token } = await keys.make(['C1'])
    const answer = await keys.send('rotate', [
      ['id', id],
      ['tokenEnd', await endOf(id)],
      ['atOnce', '1'],
    ])
    expect([await works(token), await works(keys.tokenIn(answer))]).toEqual([false, true])
  })

  it('is ended for good, with every step in the log', async () => {
    const { id, token } = await keys.make(['C1'])
    const fresh = keys.tokenIn(
      await keys.send('rotate', [
        ['id', id],
        ['tokenEnd', await endOf(id)],
      ]),
    )
    expect(placeOf(await keys.send('revoke', [['id', id]]))).toBe('/admin/import-keys?done=revoked')
    expect([await works(token), await works(fresh)]).toEqual([false, false])
    expect(placeOf(await keys.send('revoke', [['id', id]]))).toBe('/admin/import-keys?problem=KEY_GONE')
    await expect(sql('update import_keys set revoked_at = null where id = $1', [id])).rejects.toThrow(
      'stays ended',
    )
    const steps = await sql<{ action: string }>(
      'select action from audit_events where object_id = $1 order by seq',
      [id],
    )
    expect(steps.map(({ action }) => action)).toEqual([
      'import-key-made',
      'import-key-rotated',
      'import-key-revoked',
      'import-key-refused',
    ])
  })
})

describe('the page of keys', () => {
  const others: [string, Asker][] = [
    ['nobody', null],
    ['a resident', { collection: 'residents', label: 'owner' }],
    ...['manager', 'accountant', 'technician', 'blockedAdmin'].map((label): [string, Asker] => [
      label,
      { collection: 'staff', label },
    ]),
  ]

  it.each(others)('%s finds none of its forms', async (_who, as) => {
    const before = await world.fingerprint()
    expect((await keys.make(['C1'], { as })).answer.status).toBe(404)
    for (const step of ['rotate', 'revoke'])
      expect(
        (
          await keys.send(
            step,
            [
              ['id', idOf('import-keys', 'M1')],
              ['tokenEnd', 'M100'],
            ],
            as,
          )
        ).status,
      ).toBe(404)
    expect(await world.fingerprint()).toBe(before)
  })

  it('takes no form from another site', async () => {
    const before = await world.fingerprint()
    const body = new FormData()
    body.set('id', randomUUID())
    const answer = await world.rest('/import-keys/revoke', {
      method: 'POST',
      as: { collection: 'staff', label: 'admin' },
      body,
      headers: { origin: 'https://zly.example' },
    })
    expect([answer.status, await world.fingerprint()]).toEqual([404, before])
  })
})
