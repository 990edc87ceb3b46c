import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Asker, RestAnswer } from '@/tests/support/world/rest'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { keysOf, sendPackage, zipOf } from './support/machine'

const world = useWorld({ clock: false })
const staff = (label: string): Asker => ({ collection: 'staff', label })
const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database().owner.query(text, values)).rows as Row[]

const FOREIGN = {
  'buildings.csv':
    'wspolnota;Nr budynku;ulica;kod_pocztowy;Miejscowość;Uwagi\nC1;BN;Nowa 1;00-001;Łódź;brak\n',
}

const post = (step: string, body: FormData, as: Asker): Promise<RestAnswer> =>
  world.rest(`/import-batches/${step}`, { method: 'POST', as, body })

type Batch = {
  id: string
  state: string
  warnings: { column: string; code: string }[]
  columns_of_id: string | null
}

/** The batch an answer leads to, once it is done. */
const batchOf = async (answer: RestAnswer): Promise<Batch> => {
  const place = new URL(answer.headers.get('location') ?? '', 'http://x')
  for (let tries = 0; tries < 200; tries += 1) {
    const [batch] = await sql<Batch>(
      'select id, state::text, warnings, columns_of_id from import_batches where id = $1',
      [place.searchParams.get('batch')],
    )
    if (batch && batch.state !== 'running') return batch
    await sleep(50)
  }
  throw new Error(`no end of ${place.href}`)
}

const check = async (as: Asker, fields: Record<string, string> = {}): Promise<Batch> => {
  const body = new FormData()
  body.set('package', new File([new Uint8Array(await zipOf(FOREIGN))], 'obce.zip'))
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return batchOf(await post('check', body, as))
}

const map = (
  batch: string,
  as: Asker,
  pairs: [string, string, string][],
  community = 'C1',
): Promise<RestAnswer> => {
  const body = new FormData()
  body.set('batch', batch)
  body.set('community', idOf('communities', community))
  for (const [table, header, column] of pairs) {
    body.append('table', table)
    body.append('header', header)
    body.append('column', column)
  }
  return post('map-columns', body, as)
}

const GOOD: [string, string, string][] = [
  ['buildings', 'Nr budynku', 'code'],
  ['buildings', 'Miejscowość', 'miasto'],
  ['buildings', 'Uwagi', ''],
]
const kept = () =>
  sql<{ header: string; column_name: string }>(
    `select header, column_name from import_mappings where community_id = $1 and table_name = 'buildings' order by 1`,
    [idOf('communities', 'C1')],
  )

beforeEach(async () => {
  await sql(`delete from import_mappings where table_name = 'buildings'`)
})

describe('headers nobody knows', () => {
  it('are said what they mean, and the package is checked again, then saved', async () => {
    const manager = staff('manager')
    const first = await check(manager)
    expect(first.state).toBe('refused')
    const second = await batchOf(await map(first.id, manager, GOOD))
    expect([second.state, second.columns_of_id]).toEqual(['checked', idOf('communities', 'C1')])
    expect(second.warnings.map(({ column, code }) => [column, code])).toEqual([['Uwagi', 'UNKNOWN_COLUMN']])
    expect(await kept()).toEqual([
      { header: 'Miejscowość', column_name: 'city' },
      { header: 'Nr budynku', column_name: 'code' },
    ])
    const body = new FormData()
    body.set('batch', second.id)
    expect((await batchOf(await post('apply', body, manager))).state).toBe('applied')
    expect(await sql(`select city from buildings where code = 'BN'`)).toEqual([{ city: 'Łódź' }])
  })

  it('are known the next time where the community is chosen, and only there', async () => {
    const manager = staff('manager')
    await map((await check(manager)).id, manager, GOOD)
    expect((await check(manager)).state).toBe('refused')
    expect((await check(manager, { columnsOf: idOf('communities', 'C1') })).state).toBe('checked')
    expect((await check(manager, { columnsOf: idOf('communities', 'C2') })).columns_of_id).toBeNull()
  })

  it('are known to the program of that community', async () => {
    const manager = staff('manager')
    await map((await check(manager)).id, manager, GOOD)
    const { make } = keysOf((path, call) => world.rest(path, call))
    const { token } = await make(['C1'])
    const sent = await sendPackage(token, await zipOf(FOREIGN), { query: '?dryRun=1' })
    expect([sent.status, sent.body['state']]).toEqual([200, 'checked'])
  })

  it('may be said anew', async () => {
    const manager = staff('manager')
    await map((await check(manager)).id, manager, [['buildings', 'Nr budynku', 'street']])
    await map((await check(manager)).id, manager, [['buildings', 'nr BUDYNKU', 'code']])
    expect(await kept()).toEqual([{ header: 'Nr budynku', column_name: 'code' }])
  })
})

describe('what cannot be', () => {
  const cases: [string, [string, string, string][], string][] = [
    ['a column the file does not have', [['buildings', 'Uwagi', 'serial']], 'MAPPING_COLUMN'],
    ['a file that is none', [['x', 'Uwagi', 'code']], 'MAPPING_COLUMN'],
    ['a header the format knows', [['buildings', 'ulica', 'code']], 'MAPPING_KNOWN'],
    [
      'two headers for one column',
      [
        ['buildings', 'Nr budynku', 'code'],
        ['buildings', 'Uwagi', 'code'],
      ],
      'MAPPING_TAKEN',
    ],
    ['nothing', [['buildings', 'Uwagi', '']], 'MAPPING_NONE'],
  ]

  it.each(cases)('%s is said on the page, and nothing is kept', async (_what, pairs, problem) => {
    const { id } = await check(staff('manager'))
    const answer = await map(id, staff('manager'), pairs)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/admin/import?${new URLSearchParams({ batch: id, problem }).toString()}`,
    ])
    expect(await kept()).toEqual([])
  })

  it('another community’s names are not the manager’s to give', async () => {
    const { id } = await check(staff('manager'))
    const answer = await map(id, staff('manager'), GOOD, 'C2')
    expect(answer.headers.get('location')).toContain('problem=MAPPING_COMMUNITY')
    expect(await sql(`select from import_mappings where table_name = 'buildings'`)).toEqual([])
  })

  it('another person’s package is not checked again', async () => {
    const { id } = await check(staff('admin'))
    expect((await map(id, staff('manager'), GOOD)).headers.get('location')).toBe('/admin/import?problem=gone')
    for (const as of [null, staff('technician'), { collection: 'residents', label: 'owner' } as const])
      expect((await map(id, as, GOOD)).status).toBe(404)
    expect(await kept()).toEqual([])
  })

  it('the same is refused in the list, in words', async () => {
    const answer = await world.rest('/import-mappings', {
      method: 'POST',
      as: staff('manager'),
      body: {
        community: idOf('communities', 'C1'),
        tableName: 'people',
        header: 'Nazwisko II',
        columnName: 'nazwisko',
      },
    })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('tej samej kolumny')])
  })
})
