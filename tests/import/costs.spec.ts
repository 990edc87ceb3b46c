import { beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from '@/src/platform/files/store'
import { useTestDatabase } from '../support/database'
import { samplePdf } from '../support/sample-files'
import { countsOf, errorsOf, importFiles, warningsOf } from './support/import-files'
import { changed, only, SAMPLE, withLine, type Files } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()
const owner = () => database().owner

beforeEach(async () => {
  await emptyDatabase(owner())
  await importFiles(SAMPLE)
})

const pdf = (mark: string): Buffer => Buffer.concat([samplePdf, Buffer.from(`% ${mark}\n`)])

/** Polish names throughout, the first invoice with a file. */
const invoices = (file: string, files: Files = {}): Files => ({
  'faktury.csv':
    'wspolnota;id;dostawca;numer;data;termin;kategoria;brutto;plik\n' +
    `WM1;F1;D1;1/2026;10.01.2026;24.01.2026;Sprzątanie;1 230,00 zł;${file}\n`,
  ...files,
})

type Stored = { name: string | null; filename: string | null; trashed: number }

const stored = async (): Promise<Stored | undefined> => {
  const { rows } = await owner().query<Stored>(
    `select f.name, f.filename, (select count(*)::int from files x where x.subject_id = i.id::text and x.deleted_at is not null)
       as trashed
     from supplier_invoices i left join files f on f.id = i.file_id where i.external_id = 'F1'`,
  )
  return rows[0]
}

describe('files of invoices', () => {
  it('come with the invoice, and are unchanged by the same package again', async () => {
    const files = invoices('files/f1.pdf', { 'files/f1.pdf': pdf('one') })
    expect(countsOf(await importFiles(files), 'supplier-invoices')).toMatchObject({ changed: 1 })
    const kept = await stored()
    expect(kept).toMatchObject({ name: 'f1.pdf', trashed: 0 })
    const bytes = await new Response(await fileStore().read(kept?.filename ?? '')).arrayBuffer()
    expect(Buffer.from(bytes)).toEqual(pdf('one'))
    expect(countsOf(await importFiles(files), 'supplier-invoices')).toMatchObject({ unchanged: 1 })
  })

  it('are replaced by another one, kept without a column, taken out by an empty cell', async () => {
    await importFiles(invoices('f1.pdf', { 'files/f1.pdf': pdf('one') }))
    await importFiles(invoices('f1.pdf', { 'files/f1.pdf': pdf('two') }))
    expect(await stored()).toMatchObject({ name: 'f1.pdf', trashed: 1 })
    expect(countsOf(await importFiles(only(['supplier-invoices.csv'])), 'supplier-invoices')).toMatchObject({
      ...{ changed: 0, unchanged: 2 },
    })
    expect(await stored()).toMatchObject({ name: 'f1.pdf' })
    await importFiles(invoices(''))
    expect(await stored()).toMatchObject({ name: null, trashed: 2 })
  })

  it.each([
    ['UNKNOWN_REFERENCE', 'files/nie-ma.pdf', {}],
    ['BAD_FILE', '../f1.pdf', { 'files/f1.pdf': pdf('one') }],
    ['BAD_FILE', 'files/f1.pdf', { 'files/f1.pdf': Buffer.from('nie PDF') }],
  ] as const)('%s for %s', async (code, file, files) => {
    expect(errorsOf(await importFiles(invoices(file, files)))).toEqual([`supplier-invoices 2 file ${code}`])
  })
})

describe('payments of invoices', () => {
  it.each([
    ['amount', ';500,00', ';400,00'],
    ['paidOn', '2026-01-22', '2026-01-23'],
    ['invoice', ';F1;', ';F2;'],
  ])('never change: %s', async (column, from, to) => {
    const result = await importFiles(changed('supplier-payments.csv', from, to))
    expect(errorsOf(result)).toEqual([`supplier-payments 2 ${column} IMMUTABLE_ROW`])
  })

  it('that came back are rows below zero', async () => {
    const result = await importFiles(withLine('supplier-payments.csv', 'WM1;Z2;F1;2026-01-23;-500,00'))
    expect(errorsOf(result)).toEqual([])
    const { rows } = await owner().query('select sum(amount_gr)::int as gr from supplier_payments')
    expect(rows).toEqual([{ gr: 0 }])
  })
})

describe('debt cases', () => {
  it('keep every stage they are told', async () => {
    await importFiles(changed('debt-cases.csv', 'demand;2026-01-15', 'pozew;20.02.2026'))
    const { rows } = await owner().query(
      'select stage, stage_on::text as day from portal.debt_stages order by stage_on',
    )
    expect(rows).toEqual([
      { stage: 'demand', day: '2026-01-15' },
      { stage: 'lawsuit', day: '2026-02-20' },
    ])
  })
})

describe('suppliers', () => {
  it('of another community as well are left as they are, with a warning', async () => {
    const { rows } = await owner().query<{ id: string }>(`select id from communities where code = 'SM2'`)
    const staff = await owner().query<{ id: string }>(
      `insert into staff (id, email, name, role) values (gen_random_uuid(), 'k@example.pl', 'S', 'accountant') returning id`,
    )
    const importer = {
      kind: 'staff' as const,
      id: staff.rows[0]?.id ?? '',
      communityIds: rows.map(({ id }) => id),
    }
    const files = changed('suppliers.csv', 'Czysty Dom', 'Inny Dom', only(['suppliers.csv']))
    const result = await importFiles(files, { importer })
    expect([errorsOf(result), warningsOf(result)]).toEqual([[], ['suppliers 2 code SUPPLIER_ELSEWHERE']])
    const { rows: kept } = await owner().query(`select name from suppliers where code = 'D1'`)
    expect(kept).toEqual([{ name: 'Czysty Dom' }])
  })
})

describe('a line of the plan', () => {
  const plan = (amount: string): Files => changed('budgets.csv', '14 760,00', amount)

  it('is changed by a package until a resolution stands behind it', async () => {
    expect(countsOf(await importFiles(plan('15 000,00')), 'budgets')).toMatchObject({ changed: 1 })
    await owner().query(
      `insert into resolutions (id, community_id, number, title, state, mode, rule, opens_on, closes_on)
       select portal.uuid_v7(), id, '99/2026', 'Plan', 'draft', 'circulation', 'shares', '2026-01-01', '2026-01-20' from communities
       where code = 'WM1'`,
    )
    await owner().query(
      `update budgets set resolution_id = (select id from resolutions where number = '99/2026')`,
    )
    const result = await importFiles(plan('16 000,00'))
    expect(errorsOf(result)).toEqual(['budgets 2 amount IMMUTABLE_ROW'])
    expect(countsOf(await importFiles(plan('15 000,00')), 'budgets')).toMatchObject({ unchanged: 1 })
  })
})
