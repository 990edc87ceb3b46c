import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { resetLimiters } from '@/src/platform/http/rate-limit'
import { idOf, missingId, type CommunityLabel } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { askFor, buildingIn, keysOf, sendPackage, zipOf } from './support/machine'

const world = useWorld({ clock: false })
const keys = keysOf((path, call) => world.rest(path, call))
const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database().owner.query(text, values)).rows as Row[]

beforeEach(async () => {
  await sql('delete from portal.rate_limits')
  resetLimiters()
})

const tokenFor = async (...communities: CommunityLabel[]): Promise<{ id: string; token: string }> => {
  const { id, token } = await keys.make(communities)
  if (token === null) throw new Error('no token')
  return { id, token }
}

const buildings = () => sql<{ code: string }>('select code from buildings order by code')

describe('a package from an accounting program', () => {
  it('is imported, and history and log say by which key', async () => {
    const { id, token } = await tokenFor('C1')
    const { status, body, headers } = await sendPackage(token, await zipOf(buildingIn('C1', 'NOWY')))
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        state: 'applied',
        applied: true,
        dryRun: false,
        errors: [],
        files: [{ name: 'buildings', rows: 1, new: 1, changed: 0, unchanged: 0, errors: 0 }],
      }),
    ])
    const batch = String(body['batch'])
    expect(headers.get('location')).toBe(`/api/import/packages/${batch}`)
    expect(
      await sql('select import_key_id as key, created_by_id as by from import_batches where id = $1', [
        batch,
      ]),
    ).toEqual([{ key: id, by: null }])
    expect(
      await sql(
        `select actor_kind::text as kind, details->>'importKey' as key from audit_events where object_id = $1`,
        [batch],
      ),
    ).toEqual([{ kind: 'system', key: id }])
    expect(await askFor(token, batch)).toMatchObject({
      status: 200,
      body: { batch, state: 'applied', progress: null },
    })
    expect(await sql('select last_used_at is not null as used from import_keys where id = $1', [id])).toEqual(
      [{ used: true }],
    )
  })

  it('sent twice is answered alike: the second time every row is unchanged', async () => {
    const { token } = await tokenFor('C1')
    const zip = await zipOf(buildingIn('C1', 'DWA'))
    await sendPackage(token, zip)
    const again = await sendPackage(token, zip)
    expect([again.status, again.body['applied'], again.body['files']]).toEqual([
      200,
      true,
      [{ name: 'buildings', rows: 1, new: 0, changed: 0, unchanged: 1, errors: 0 }],
    ])
  })

  it('of another community is refused with the code of the import, and nothing is kept', async () => {
    const before = await buildings()
    const { token } = await tokenFor('C1')
    const { status, body } = await sendPackage(token, await zipOf(buildingIn('C2', 'OBCY')))
    expect([status, body['state'], body['errors']]).toEqual([
      422,
      'refused',
      [
        expect.objectContaining({
          file: 'buildings',
          row: 2,
          column: 'community',
          code: 'UNKNOWN_REFERENCE',
        }),
      ],
    ])
    expect(await buildings()).toEqual(before)
  })

  it('is only checked where the program asks for that', async () => {
    const before = await buildings()
    const { token } = await tokenFor('C1')
    const { status, body } = await sendPackage(token, await zipOf(buildingIn('C1', 'PROBA')), {
      query: '?dryRun=1',
    })
    expect([status, body['state'], body['applied'], body['dryRun']]).toEqual([200, 'checked', false, true])
    expect(await buildings()).toEqual(before)
    expect((await sendPackage(token, Buffer.from('x'), { query: '?dryRun=moze' })).body).toMatchObject({
      errors: [{ code: 'BAD_QUERY' }],
    })
  })

  it('may come as a form, with a name, and is answered in English where asked', async () => {
    const { token } = await tokenFor('C1')
    const form = new FormData()
    form.set('package', new File([new Uint8Array(await zipOf(buildingIn('C2', 'F')))], 'sierpień.zip'))
    const { body } = await sendPackage(token, form, { headers: { 'accept-language': 'en-GB' } })
    expect(body).toMatchObject({ fileName: 'sierpień.zip', state: 'refused' })
    expect(JSON.stringify(body['errors'])).toContain('row 2')
  })

  it('may be left to itself, and asked about', async () => {
    const { token } = await tokenFor('C1')
    const sent = await sendPackage(token, await zipOf(buildingIn('C1', 'POTEM')), {
      headers: { prefer: 'respond-async' },
    })
    expect([sent.status, sent.headers.get('retry-after')]).toEqual([202, '5'])
    const batch = String(sent.body['batch'])
    const end = Date.now() + 20_000
    let asked = await askFor(token, batch)
    while (asked.body['state'] === 'running' && Date.now() < end) {
      await sleep(100)
      asked = await askFor(token, batch)
    }
    expect(asked.body).toMatchObject({ batch, state: 'applied' })
  })

  it('waits for the one before it', async () => {
    const { id, token } = await tokenFor('C1')
    const client = await world.database().owner.connect()
    await client.query(
      `insert into import_batches (id, state, dry_run, import_key_id) values ($1, 'running', false, $2)`,
      [missingId, id],
    )
    await client.query(`select pg_advisory_lock(hashtextextended('lokalenet import ' || $1, 0))`, [missingId])
    try {
      const { status, body, headers } = await sendPackage(token, await zipOf(buildingIn('C1', 'X')))
      expect([status, body, headers.get('location')]).toEqual([
        409,
        { errors: [expect.objectContaining({ code: 'IMPORT_RUNNING' })] },
        `/api/import/packages/${missingId}`,
      ])
      expect((await askFor(token, missingId)).body).toMatchObject({ state: 'running' })
    } finally {
      await client.query('select pg_advisory_unlock_all()')
      client.release()
    }
    expect((await askFor(token, missingId)).body).toMatchObject({ state: 'interrupted', applied: false })
  })
})

it('two packages of one key at the same moment: one is taken, the other told to wait', async () => {
  const { token } = await tokenFor('C1')
  const zip = await zipOf(buildingIn('C1', 'RAZEM'))
  const other = await world.database().owner.connect()
  await other.query('select pg_advisory_lock(7305482119)')
  try {
    const headers = { prefer: 'respond-async' }
    const sent = await Promise.all([
      sendPackage(token, zip, { headers }),
      sendPackage(token, zip, { headers }),
      sendPackage(token, zip, { headers }),
    ])
    expect(sent.map(({ status }) => status).sort()).toEqual([202, 409, 409])
    expect(new Set(sent.map((one) => one.headers.get('location'))).size).toBe(1)
  } finally {
    await other.query('select pg_advisory_unlock_all()')
    other.release()
  }
})

describe('what became of a package', () => {
  it('is told to its own key alone', async () => {
    const { token } = await tokenFor('C1')
    const other = await tokenFor('C1', 'C2')
    const { body } = await sendPackage(token, await zipOf(buildingIn('C1', 'MOJ')))
    const missing = await askFor(other.token, missingId)
    for (const batch of [String(body['batch']), idOf('import-batches', 'I1'), 'x', `' or 1=1`]) {
      const { status, text } = await askFor(other.token, batch)
      expect([status, text], batch).toEqual([404, missing.text])
    }
  })
})
