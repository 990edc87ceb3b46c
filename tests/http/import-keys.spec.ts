import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as metrics } from '@/app/(portal)/api/metrics/route'
import { slugs } from '@/access/slugs'
import { env } from '@/src/platform/env'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { hashOf } from '@/src/services/system/import-keys/token'
import { routes } from '@/tests/access/support/portal-routes'
import type { Asker } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { askFor, keysOf, sendPackage } from './support/machine'

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

describe('a token that does not work', () => {
  it('is answered alike, whatever the reason', async () => {
    const expired = await keys.make(['C1'])
    await sql(`update import_keys set expires_at = now() - interval '1 day' where id = $1`, [expired.id])
    const revoked = await keys.make(['C1'])
    await keys.send('revoke', [['id', revoked.id]])
    const answers = []
    for (const token of [null, 'lnk_unknown', '1'.padEnd(64, 'a'), expired.token, revoked.token, `' or 1=1`])
      for (const { status, text, headers } of [
        await askFor(token, missingId),
        await sendPackage(token, null),
      ])
        answers.push([status, text, headers.get('www-authenticate')])
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(401)
  })

  it('does not work as a cookie, a word in the address or another scheme', async () => {
    const { token } = await keys.make(['C1'])
    const tried: Record<string, string>[] = [
      { cookie: `token=${token}` },
      { authorization: `Basic ${token}` },
      { authorization: `JWT ${token}` },
    ]
    for (const headers of tried)
      expect((await sendPackage(null, null, { query: `?token=${token}`, headers })).status).toBe(401)
  })

  it('is counted by address before it is looked at', async () => {
    let status = 0
    for (let tries = 0; tries <= 600 && status !== 429; tries += 1)
      status = (await askFor(null, missingId)).status
    expect(status).toBe(429)
    const { token } = await keys.make(['C1'])
    expect((await askFor(token, missingId)).status).toBe(429)
  })
})

describe('a token that works', () => {
  const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` })

  it('opens no collection: it is answered as nobody', async () => {
    const { token } = await keys.make(['C1', 'C2'])
    const before = await world.fingerprint()
    for (const slug of slugs)
      for (const call of [
        { path: `/${slug}` },
        { path: `/${slug}/${missingId}` },
        { path: `/${slug}`, method: 'POST', body: { name: 'x' } },
        { path: `/${slug}/${missingId}`, method: 'PATCH', body: { name: 'x' } },
        { path: `/${slug}/${missingId}`, method: 'DELETE' },
      ] as const) {
        const nobody = await world.rest(call.path, call)
        const machine = await world.rest(call.path, { ...call, headers: bearer(token) })
        expect([machine.status, machine.text], call.path).toEqual([nobody.status, nobody.text])
      }
    for (const path of [
      '/staff/me',
      '/residents/me',
      '/access',
      '/import-batches/export',
      '/import-batches/check',
    ])
      for (const method of ['GET', 'POST'] as const)
        expect((await world.rest(path, { method, headers: bearer(token) })).text, path).toBe(
          (await world.rest(path, { method })).text,
        )
    expect(await world.fingerprint()).toBe(before)
  })

  it('opens no page of the portal and no figures', async () => {
    const { token } = await keys.make(['C1'])
    for (const [name, route] of Object.entries({ ...routes, metrics })) {
      const ask = (headers: Record<string, string>) => route(new Request(`${env().serverUrl}/x`, { headers }))
      const [nobody, machine] = [await ask({}), await ask(bearer(token))]
      expect([machine.status, await machine.text()], name).toEqual([nobody.status, await nobody.text()])
    }
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
