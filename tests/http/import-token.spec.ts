import { beforeEach, describe, expect, it } from 'vitest'
import { GET as metrics } from '@/app/(portal)/api/metrics/route'
import { slugs } from '@/access/slugs'
import { env } from '@/src/platform/env'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { routes } from '@/tests/access/support/portal-routes'
import { runImport } from '@/src/import/run-import'
import { appPool } from '@/src/platform/db/pool'
import { inFolder, writeFiles } from '@/tests/import/support/import-files'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { askFor, keysOf, sendPackage } from './support/machine'

const world = useWorld({ clock: false })
const keys = keysOf((path, call) => world.rest(path, call))
const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database().owner.query(text, values)).rows as Row[]
beforeEach(async () => {
  await sql('delete from portal.rate_limits')
  resetLimiters()
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

describe('a key that ends while its package waits', () => {
  it('writes nothing any more', async () => {
    const { id } = await keys.make(['C1'])
    const communityIds = [idOf('communities', 'C1')]
    await inFolder(async (folder) => {
      await writeFiles(folder, {
        'buildings.csv': 'community;code;street;postalCode;city\nC1;BX;Nowa 1;30-001;Kraków\n',
      })
      const run = (dryRun: boolean) =>
        runImport({ source: folder, dryRun, importer: { kind: 'key', id, communityIds }, pool: appPool() })
      expect((await run(true)).errors).toEqual([])
      for (const end of [
        `delete from import_keys_rels where parent_id = $1`,
        `update import_keys set revoked_at = now() where id = $1`,
      ]) {
        await sql(end, [id])
        await expect(run(false)).rejects.toMatchObject({ code: 'IMPORT_KEY_ENDED' })
      }
    })
    expect(await sql(`select 1 from buildings where code = 'BX'`)).toEqual([])
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
