import { beforeEach, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { importFiles } from './support/import-files'
import { emptyDatabase } from './support/stored-rows'
import { BASE, NEXT } from './support/undo-packages'

const database = useTestDatabase()
beforeEach(async () => {
  await emptyDatabase(database().owner)
  await importFiles(BASE)
})

type Difference = { table: string; row: number; key: string; changes: Record<string, string | null>[] }

const differencesOf = async (batch: string): Promise<Difference[]> =>
  (
    await database().owner.query<{ differences: Difference[] }>(
      'select differences from import_batches where id = $1',
      [batch],
    )
  ).rows[0]?.differences ?? []

const EXPECTED: Difference[] = [
  { table: 'premises', row: 2, key: '1', changes: [{ column: 'areaM2', from: '50', to: '51' }] },
  {
    table: 'people',
    row: 3,
    key: 'P2',
    changes: [{ column: 'lastName', from: 'Nowak', to: 'Nowak-Zielińska' }],
  },
  {
    table: 'occupancies',
    row: 3,
    key: '1 · P2 · owner · 2020-01-01',
    changes: [{ column: 'account', from: 'K1|K2', to: 'K2' }],
  },
  {
    table: 'board-terms',
    row: 2,
    key: 'P1 · 2024-01-01',
    changes: [{ column: 'grants', from: 'balances|costs', to: 'costs' }],
  },
  {
    table: 'ledger',
    row: 3,
    key: 'E2',
    changes: [{ column: 'description', from: 'Wpłata', to: 'Wpłata własna' }],
  },
  {
    table: 'readings',
    row: 3,
    key: 'M2 · 2025-12-31 · resident',
    changes: [{ column: 'value', from: '3', to: '4' }],
  },
  {
    table: 'documents',
    row: 2,
    key: 'D1',
    changes: [
      { column: 'title', from: 'Regulamin', to: 'Regulamin domu' },
      { column: 'audience', from: 'owners', to: 'all|group:Klatka B' },
      { column: 'file', from: 'files/WM1/documents/D1/a.pdf', to: 'files/b.pdf' },
    ],
  },
  {
    table: 'faults',
    row: 2,
    key: 'Z1',
    changes: [
      { column: 'status', from: 'reported', to: 'closed' },
      { column: 'reportText', from: null, to: 'Naprawiono' },
      { column: 'doneOn', from: null, to: '2026-01-20' },
    ],
  },
]

it('a check says of each row that changes what each cell was and becomes', async () => {
  const { batch } = await importFiles(NEXT, { dryRun: true })
  expect(await differencesOf(batch)).toEqual(EXPECTED)
})

it('a package with errors, and one that changes nothing, have none', async () => {
  const same = await importFiles(BASE, { dryRun: true })
  expect(await differencesOf(same.batch)).toEqual([])
  const wrong = await importFiles({ 'members.csv': 'community;person;from;to\nWM9;P1;2020-01-01;\n' })
  expect(await differencesOf(wrong.batch)).toEqual([])
})
