import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { formatNrb, withCheckDigits } from '@/src/domain/finance/nrb'
import { addDays } from '@/src/domain/time/civil-date'
import { runImport } from '@/src/import/run-import'
import { todayInWarsaw } from '@/src/platform/clock'
import { mt940File, type DemoTransfer } from './mt940-file'

type Account = { id: string; code: string; nrb: string; premises: string; payer: string | null }
type Booked = { nrb: string; payer: string | null; bookedOn: string; amountGr: number }

const OPENING_GR = 4_812_365
/** Payers' own bank accounts; no such clients exist. */
const payerNrb = (index: number): string => withCheckDigits(`10201026000004227020${String(1100 + index)}`)

const payerSql = `(select r.display_name from occupancies_rels l join occupancies o on o.id = l.parent_id
  join residents r on r.id = o.person_id where l.path = 'accounts' and l.accounts_id = a.id and o.capacity = 'owner'
  and o.to_on is null order by r.display_name limit 1)`

/** Open accounts with a number of their own, in order of their codes. */
const openAccounts = async (pool: Pool, communityId: string): Promise<Account[]> =>
  (
    await pool.query<Account>(
      `select a.id, a.code, a.nrb, p.code as premises, ${payerSql} as payer from accounts a
       join premises p on p.id = a.premises_id
       where a.community_id = $1 and a.closed_on is null and a.nrb is not null order by a.code limit 40`,
      [communityId],
    )
  ).rows

/** Payments of the last weeks that stand in the ledger: the bank reported them as well. */
const bookedPayments = async (pool: Pool, communityId: string, sinceOn: string): Promise<Booked[]> =>
  (
    await pool.query<Booked>(
      `select a.nrb, ${payerSql} as payer, e.booked_on as "bookedOn", e.credit_gr as "amountGr" from ledger_entries e
       join accounts a on a.id = e.account_id
       where e.community_id = $1 and e.kind = 'payment' and e.credit_gr > 0 and e.booked_on >= $2 and a.nrb is not null
       order by e.booked_on, e.external_id collate "C"`,
      [communityId, sinceOn],
    )
  ).rows

const byNumber = (
  nrb: string,
  payer: string | null,
  bookedOn: string,
  amountGr: number,
): Omit<DemoTransfer, 'nrb'> => ({
  ...{ bookedOn, amountGr, name: payer ?? 'WPŁATA WŁASNA', reference: '' },
  title: `Opłaty miesięczne ${formatNrb(nrb)}`,
})

/** Payments nobody has booked yet: told by a number, by premises, by a name, and by nothing. */
function newPayments(accounts: readonly Account[], today: string): Omit<DemoTransfer, 'nrb'>[] {
  const [first, second, third] = accounts
  if (!first || !second || !third) throw new Error('The demo has too few accounts for a bank statement.')
  const on = (days: number): string => addDays(today, -days)
  const rest = { reference: '' }
  return [
    byNumber(first.nrb, first.payer, on(2), 15_000),
    // Two transfers alike on one day are two payments.
    byNumber(second.nrb, second.payer, on(1), 5_000),
    byNumber(second.nrb, second.payer, on(1), 5_000),
    {
      ...{ bookedOn: on(2), amountGr: 32_150, name: 'JANINA KOWALCZUK', ...rest },
      title: `Czynsz, lokal nr ${second.premises}`,
    },
    { ...{ bookedOn: on(2), amountGr: 18_400, name: third.payer ?? '', ...rest }, title: 'opłaty' },
    {
      ...{ bookedOn: on(1), amountGr: 27_999, name: 'PPHU ROMEX SP. Z O.O.', ...rest },
      title: 'przelew zaległy',
    },
    {
      ...{ bookedOn: on(1), amountGr: -61_842, name: 'ENERGIA POLSKA S.A.', ...rest },
      title: 'Faktura za prąd',
    },
  ]
}

/**
 * A bank statement of a community through the import: what its ledger has already, and some payments of the last days, of
 * which a few wait in the queue.
 */
export async function makeStatement(pool: Pool, dir: string, code: string): Promise<void> {
  const today = todayInWarsaw()
  const { rows } = await pool.query<{ id: string; nrb: string | null }>(
    'select id, nrb from communities where code = $1',
    [code],
  )
  const community = rows[0]
  if (!community?.nrb) throw new Error(`The demo has no bank account of ${code}.`)
  const booked = await bookedPayments(pool, community.id, addDays(today, -40))
  const transfers = [
    ...booked.map(({ nrb, payer, bookedOn, amountGr }) => byNumber(nrb, payer, bookedOn, amountGr)),
    ...newPayments(await openAccounts(pool, community.id), today),
  ].map((one, index) => ({
    ...one,
    nrb: payerNrb(index),
    reference: `BD${today.replaceAll('-', '')}${String(index + 1).padStart(5, '0')}`,
  }))
  await mkdir(join(dir, 'statements'), { recursive: true })
  await writeFile(
    join(dir, 'statements', `wyciag-${code}.sta`),
    mt940File(community.nrb, OPENING_GR, transfers),
  )
  const result = await runImport({ source: dir, dryRun: false, importer: { kind: 'system' }, pool })
  if (!result.applied)
    throw new Error(`The statement of ${code} was refused: ${JSON.stringify(result.errors)}`)
}
