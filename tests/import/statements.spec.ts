import { describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { listTransactions } from '@/src/services/finance/bank/list-transactions'
import { camt, elixir, mt940, OTHER_PAYER } from '@/tests/support/bank-files'
import { useTestDatabase } from '../support/database'
import { BASE, numberOf, PORTAL_OWN, statement, to, transfer } from './support/bank-house'
import { countsOf, errorsOf, importFiles } from './support/import-files'

const database = useTestDatabase()
const LEDGER = 'community;externalId;account;date;kind;debit;credit\n'

const listed = async (code: string): Promise<string[]> =>
  (await listTransactions(code, appPool())).map(
    ({ bookedOn, amountGr, status, account }) => `${bookedOn} ${amountGr} ${status} ${account ?? '-'}`,
  )
const ledgerOf = async (code: string): Promise<string[]> =>
  (
    await database().owner.query<{ line: string }>(
      `select concat_ws(' ', a.code, e.booked_on, e.kind, e.debit_gr, e.credit_gr) as line from ledger_entries e
       join accounts a on a.id = e.account_id join communities c on c.id = e.community_id
       where c.code = $1 order by e.booked_on, e.debit_gr, e.id`,
      [code],
    )
  ).rows.map(({ line }) => line)
const rowCounts = async (): Promise<unknown> =>
  (
    await database().owner.query(
      `select (select count(*) from bank_statements) s, (select count(*) from bank_transactions) t,
         (select count(*) from bank_matches) m, (select count(*) from ledger_entries) e`,
    )
  ).rows

describe('bank statements of a package', () => {
  it('come with the package that brings their accounts; a dry run stores nothing', async () => {
    const files = { ...BASE, 'statements/marzec.sta': statement([to(1, 1), transfer({ title: 'lok. 2' })]) }
    const dry = await importFiles(files, { dryRun: true })
    expect(errorsOf(dry)).toEqual([])
    expect(countsOf(dry, 'statements/marzec.sta')).toMatchObject({ rows: 2, new: 2, errors: 0 })
    expect(await rowCounts()).toEqual([{ s: 0, t: 0, m: 0, e: 0 }])
    expect((await importFiles(files)).applied).toBe(true)
    expect((await listed('WM1')).sort()).toEqual([
      '2026-03-02 40000 proposed K2',
      '2026-03-02 40000 received K1',
    ])
    expect(await ledgerOf('WM1')).toEqual([])
  })

  it('sent again, alone, in another dialect or beside more of the day, add what is new only', async () => {
    const before = await rowCounts()
    const same = [to(1, 1), transfer({ title: 'lok. 2' })]
    const again = await importFiles({ 'statements/x.txt': statement(same) })
    expect(countsOf(again, 'statements/x.txt')).toMatchObject({ rows: 2, new: 0, unchanged: 2 })
    expect(await rowCounts()).toEqual(before)
    const other = await importFiles({
      'statements/a.xml': camt(same),
      'statements/b.sta': mt940([...same, to(1, 1, { reference: 'REF00002' })], '~'),
    })
    expect(other.files.map(({ name, new: fresh }) => [name, fresh])).toEqual([
      ['statements/a.xml', 0],
      ['statements/b.sta', 1],
    ])
    expect((await listed('WM1')).filter((line) => line.includes('received K1'))).toHaveLength(2)
  })

  it('are received until the program’s payment of the amount comes, within 10 days, each for one', async () => {
    const rows = ['2026-03-12;payment;;400,00', '2026-03-13;payment;;400,00', '2026-03-02;payment;;400,01']
    await importFiles({
      'ledger.csv': LEDGER + rows.map((row, index) => `WM1;E${index};K1;${row}\n`).join(''),
    })
    const k1 = (await listed('WM1')).filter((line) => line.endsWith('K1'))
    expect(k1.sort()).toEqual(['2026-03-02 40000 posted K1', '2026-03-02 40000 received K1'])
    await importFiles({ 'ledger.csv': `${LEDGER}WM1;E9;K1;2026-02-20;payment;;400,00\n` })
    expect((await listed('WM1')).filter((line) => line.includes('posted K1'))).toHaveLength(2)
  })

  it('that the program reverses are received again', async () => {
    await importFiles({
      'ledger.csv': `community;externalId;account;date;kind;debit;credit;reversalOf\nWM1;S9;K1;2026-03-20;payment;400,00;;E9\n`,
    })
    expect((await listed('WM1')).filter((line) => line.includes('posted K1'))).toHaveLength(1)
  })

  it('leave money to a closed account, of an unknown payer, or going out unexplained', async () => {
    const day = { bookedOn: '2026-03-05' }
    await importFiles({
      'statements/c.sta': statement([
        to(1, 3, day),
        transfer({ ...day, nrb: OTHER_PAYER }),
        transfer({ ...day, side: 'D', reference: 'X' }),
      ]),
    })
    const lines = (await listed('WM1')).filter((line) => line.startsWith(day.bookedOn))
    expect(lines.sort()).toEqual([
      '2026-03-05 -40000 unexplained -',
      '2026-03-05 40000 unexplained -',
      '2026-03-05 40000 unexplained -',
    ])
  })
})

describe('a community whose books the portal keeps', () => {
  const twice = [to(2, 1), to(2, 1, { reference: 'REF00002' })]
  it('posts what is matched, identical transfers both, and nothing on a second import', async () => {
    const file = { 'statements/p.sta': statement([...twice, transfer({ name: 'JAN NOWAK' })], PORTAL_OWN) }
    expect(errorsOf(await importFiles(file))).toEqual([])
    const posted = ['K1 2026-03-02 payment 0 40000', 'K1 2026-03-02 payment 0 40000']
    expect(await ledgerOf('WP1')).toEqual(posted)
    expect((await listed('WP1')).sort()).toEqual([
      '2026-03-02 40000 posted K1',
      '2026-03-02 40000 posted K1',
      '2026-03-02 40000 proposed K2',
    ])
    await importFiles(file)
    await importFiles({
      'statements/p.xml': camt([...twice, transfer({ name: 'JAN NOWAK' })], 8, { own: PORTAL_OWN }),
    })
    expect(await ledgerOf('WP1')).toEqual(posted)
  })

  it('takes a returned transfer back', async () => {
    const back = transfer({ bookedOn: '2026-03-04', side: 'RC', reference: 'REF00002', title: 'zwrot' })
    await importFiles({ 'statements/r.sta': statement([back], PORTAL_OWN) })
    expect((await ledgerOf('WP1')).at(-1)).toBe('K1 2026-03-04 payment 40000 0')
    expect((await listed('WP1')).filter((line) => line.includes('returned'))).toEqual([
      '2026-03-02 40000 returned K1',
      '2026-03-04 -40000 returned K1',
    ])
  })

  it('finds a payment a clerk entered already, and posts no second one', async () => {
    await importFiles({ 'ledger.csv': `${LEDGER}WP1;KP1;K2;2026-03-07;payment;;123,45\n` })
    const paid = to(2, 2, { bookedOn: '2026-03-08', amountGr: 12_345 })
    await importFiles({ 'statements/e.txt': elixir([paid], numberOf(2, 2)) })
    expect((await ledgerOf('WP1')).filter((line) => line.includes('12345'))).toHaveLength(1)
    expect(await listed('WP1')).toContain('2026-03-08 12345 posted K2')
  })
})

it('what a bank reported is not changed, nor a match', async () => {
  const refused = async (sql: string): Promise<string> =>
    database()
      .owner.query(sql)
      .then(() => 'written')
      .catch((error: { code: string }) => error.code)
  expect(await refused('update bank_transactions set amount_gr = 1')).toBe('42501')
  expect(await refused('delete from bank_transactions')).toBe('42501')
  expect(await refused('update bank_statements set number = null')).toBe('42501')
  expect(await refused('update bank_matches set amount_gr = 1')).toBe('42501')
  expect(await refused('delete from bank_matches')).toBe('42501')
})
