import { beforeAll, describe, expect, it } from 'vitest'
import { withCheckDigits } from '@/src/domain/finance/nrb'
import { confirmPayment, rejectProposal, setPaymentAside } from '@/src/services/finance/bank/decide-payment'
import { listTransactions } from '@/src/services/finance/bank/list-transactions'
import { decidedPayments, takeBackPayment } from '@/src/services/finance/bank/take-back-payment'
import { paymentQueue } from '@/src/services/finance/bank/payment-queue'
import { reverseEntry } from '@/src/services/finance/booking/reverse-entry'
import { importFiles } from '@/tests/import/support/import-files'
import { mt940, OTHER_PAYER, PAYER, type Transfer } from '@/tests/support/bank-files'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '../support/database'
import { accountId, buildPortalHouse, house, keeper, ledgerOf, stranger } from './support/portal-house'

const database = useTestDatabase()
const owner = () => database().owner
const OWN = withCheckDigits('114010811234000400000000')

beforeAll(async () => {
  await buildPortalHouse(owner())
  await owner().query('update communities set nrb = $2 where id = $1', [house, OWN])
})

let sent = 0
/** A payment the rules leave to a person. */
const pay = async (changes: Partial<Transfer> = {}): Promise<string> => {
  sent += 1
  const one: Transfer = {
    ...{ bookedOn: '2026-03-02', amountGr: 30_000, side: 'C', nrb: PAYER, name: 'ADAM WIS' },
    ...{ title: `wpłata ${sent}`, reference: `REF0000${sent}`, ...changes },
  }
  const result = await importFiles({ 'statements/a.sta': mt940([one], '<', { own: OWN, openingGr: sent }) })
  expect(result.errors).toEqual([])
  const { rows } = await owner().query<{ id: string }>(
    'select id from bank_transactions where bank_ref = $1',
    [one.reference],
  )
  return rows[0]?.id ?? ''
}
const to = (transactionId: string, ...shares: [string, bigint][]) => ({
  communityId: house,
  transactionId,
  rememberPayer: false,
  shares: shares.map(([code, amountGr]) => ({ accountId: accountId(code), amountGr })),
})
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unexpected',
  )
const stateOf = async (id: string) =>
  (
    await owner().query<{ state: string }>(
      `select concat_ws(' ', t.status, t.rule, a.code) as state from bank_transactions t
       left join accounts a on a.id = t.account_id where t.id = $1`,
      [id],
    )
  ).rows[0]?.state
const credits = async (): Promise<number> =>
  Number(
    (await owner().query<{ sum: string }>('select sum(credit_gr) from ledger_entries')).rows[0]?.sum ?? 0,
  )

const balances = async () =>
  (
    await owner().query<{ account_id: string; gr: string }>(
      'select account_id, sum(debit_gr - credit_gr)::text as gr from ledger_entries group by 1 order by 1',
    )
  ).rows

describe('a payment that waits for a person', () => {
  it('stands in the queue with its candidates, and is posted once where it is put', async () => {
    const id = await pay({ title: 'czynsz lok. 2' })
    const { waiting, payments } = await paymentQueue(keeper, house)
    expect(waiting).toBe(1)
    expect(payments[0]).toMatchObject({
      amountGr: 30_000,
      counterpartyNrb: PAYER,
      candidates: [{ accountId: accountId('2'), rule: 'premises' }],
    })
    const before = (await ledgerOf(owner())).length
    const both = [
      confirmPayment(to(id, ['2', 30_000n]), keeper),
      confirmPayment(to(id, ['2', 30_000n]), keeper),
    ]
    expect((await Promise.all(both.map(codeOf))).sort()).toEqual(['PAYMENT_DECIDED', 'done'])
    expect(await ledgerOf(owner())).toHaveLength(before + 1)
    expect(await stateOf(id)).toBe('posted premises 2')
    expect((await paymentQueue(keeper, house)).waiting).toBe(0)
  })

  it('may be parted over several accounts that make it up', async () => {
    const id = await pay()
    for (const shares of [
      [['1', 20_000n]],
      [
        ['1', 20_000n],
        ['G1', 10_001n],
      ],
      [
        ['1', 15_000n],
        ['1', 15_000n],
      ],
      [
        ['1', 40_000n],
        ['G1', -10_000n],
      ],
    ] as [string, bigint][][])
      expect(await codeOf(confirmPayment(to(id, ...shares), keeper))).toBe('SPLIT_SUM')
    const before = await credits()
    await confirmPayment(to(id, ['1', 20_000n], ['G1', 10_000n]), keeper)
    expect(await credits()).toBe(before + 30_000)
    expect(await stateOf(id)).toBe('posted staff')
  })

  it('keeps its place when a proposal is rejected, and leaves it when set aside', async () => {
    const id = await pay({ title: 'lokal 3' })
    expect(await stateOf(id)).toBe('proposed premises 3')
    await rejectProposal({ communityId: house, transactionId: id }, keeper)
    expect(await stateOf(id)).toBe('unexplained')
    expect((await paymentQueue(keeper, house)).payments.map((one) => [one.id, one.isRejected])).toEqual([
      [id, true],
    ])
    await setPaymentAside({ communityId: house, transactionId: id, reason: 'odsetki' }, keeper)
    expect((await paymentQueue(keeper, house)).waiting).toBe(0)
    expect(await codeOf(confirmPayment(to(id, ['3', 30_000n]), keeper))).toBe('PAYMENT_DECIDED')
  })

  it('is nobody else’s to decide, nor for accounts of others, nor before an account opened', async () => {
    const id = await pay()
    const before = await credits()
    expect(await codeOf(confirmPayment(to(id, ['1', 30_000n]), stranger))).toBe('UNKNOWN_COMMUNITY')
    const elsewhere = { ...to(id, ['1', 30_000n]), communityId: stranger.communities[0] }
    expect(await codeOf(confirmPayment(elsewhere, stranger))).toBe('UNKNOWN_PAYMENT')
    expect(await codeOf(confirmPayment(to(id, ['none', 30_000n]), keeper))).toBe('UNKNOWN_ACCOUNT')
    expect((await paymentQueue(stranger, house)).waiting).toBe(0)
    const early = await pay({ bookedOn: '2024-12-31' })
    expect(await codeOf(confirmPayment(to(early, ['1', 30_000n]), keeper))).toBe('BEFORE_ACCOUNT')
    expect(await credits()).toBe(before)
  })

  it('teaches the payer’s number where asked to: the next one is posted by rule 2', async () => {
    const first = await pay({ nrb: OTHER_PAYER })
    await confirmPayment({ ...to(first, ['3', 30_000n]), rememberPayer: true }, keeper)
    const next = await pay({ nrb: OTHER_PAYER, bookedOn: '2026-04-02' })
    expect(await stateOf(next)).toBe('posted payer 3')
    const other = await pay({ bookedOn: '2026-04-02' })
    expect(await stateOf(other)).toBe('unexplained')
  })

  it('is taken back after a slip: reversed once, in the queue again, and put elsewhere', async () => {
    const id = await pay({ bookedOn: '2026-02-10' })
    const [before, standing] = [await credits(), await balances()]
    const asked = { communityId: house, transactionId: id, reason: 'zła kartoteka' }
    expect(await codeOf(takeBackPayment(asked, keeper))).toBe('PAYMENT_NOT_PUT')
    await confirmPayment(to(id, ['1', 20_000n], ['G1', 10_000n]), keeper)
    expect((await decidedPayments(keeper, house))[0]).toMatchObject({
      id,
      accounts: '1, G1',
      amountGr: 30_000,
    })
    expect(await decidedPayments(stranger, house)).toEqual([])
    expect(await codeOf(takeBackPayment(asked, stranger))).toBe('UNKNOWN_COMMUNITY')
    const both = [takeBackPayment(asked, keeper), takeBackPayment(asked, keeper)]
    expect((await Promise.all(both.map(codeOf))).sort()).toEqual(['PAYMENT_NOT_PUT', 'done'])
    expect(await credits()).toBe(before + 30_000)
    expect(await balances()).toEqual(standing)
    expect(await stateOf(id)).toBe('unexplained')
    expect((await paymentQueue(keeper, house)).payments.map((one) => one.id)).toContain(id)
    await confirmPayment(to(id, ['2', 30_000n]), keeper)
    expect(await stateOf(id)).toBe('posted staff 2')
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('is not reversed past the queue, which would not know', async () => {
    const { rows } = await owner().query<{ id: string }>(
      `select id from ledger_entries where external_id like 'portal/bank/%' limit 1`,
    )
    const asked = { communityId: house, entryId: rows[0]?.id ?? '', bookedOn: '2026-05-01', reason: 'x' }
    expect(await codeOf(reverseEntry(asked, keeper))).toBe('REVERSE_BY_BANK')
  })

  it('is listed by the command with its state', async () => {
    const listed = await listTransactions('PORTAL')
    expect(listed[0]).toEqual({
      ...{
        bookedOn: '2024-12-31',
        amountGr: 30_000,
        bankRef: 'REF00005',
        status: 'unexplained',
        account: null,
      },
    })
    expect(await codeOf(listTransactions('NONE'))).toBe('UNKNOWN_COMMUNITY')
  })
})
