import { describe, expect, it } from 'vitest'
import {
  candidatesFor,
  matchPayment,
  type PayableAccount,
  type PaymentBook,
} from '@/src/domain/finance/bank/match'
import { accountNumber, nrbsIn, payerIdsIn } from '@/src/domain/finance/bank/numbers'
import { originalOf } from '@/src/domain/finance/bank/returns'
import type { BankTransaction } from '@/src/domain/finance/bank/transaction'
import { formatNrb, withCheckDigits } from '@/src/domain/finance/nrb'

const OWN = withCheckDigits('114010810000267002001000')
const PAYER = withCheckDigits('102010260000042270201111')
const numberOf = (n: number): string => withCheckDigits(`11401081123400040000${String(n).padStart(4, '0')}`)

const account = (id: string, changes: Partial<PayableAccount> = {}): PayableAccount => ({
  id,
  code: `K-${id}`,
  premisesCode: id,
  nrb: numberOf(Number(id)),
  payerId: numberOf(Number(id)).slice(-12),
  openedOn: '2020-01-01',
  closedOn: null,
  names: [],
  ...changes,
})

const book = (accounts: PayableAccount[], payers: [string, string[]][] = []): PaymentBook => ({
  ownNrb: OWN,
  accounts,
  confirmedPayers: new Map(payers),
})

const payment = (changes: Partial<BankTransaction> = {}): BankTransaction => ({
  bookedOn: '2026-03-02',
  valuedOn: null,
  amountGr: 41_230n,
  counterpartyNrb: PAYER,
  counterpartyName: 'JAN NOWAK',
  title: 'czynsz',
  bankRef: 'MB1',
  creditorNrb: null,
  details: '',
  isReturn: false,
  ...changes,
})

describe('numbers in a text (domain rules 4.4)', () => {
  it('finds an account number in any notation, across line breaks, behind other digits', () => {
    const nrb = numberOf(7)
    for (const written of [
      nrb,
      formatNrb(nrb),
      `PL${nrb}`,
      `2026 ${nrb}`,
      `${nrb.slice(0, 11)}\r\n${nrb.slice(11)}`,
    ])
      expect(nrbsIn(`czynsz ${written} dziękuję`), written).toContain(nrb)
    expect(nrbsIn('61109010140000071219812875')).toEqual([])
  })

  it('finds payer ids behind their mark, with letters and without', () => {
    expect(payerIdsIn('COLLECT; ID IPH: XX000000000001; Z RACH.')).toEqual(['XX000000000001', '000000000001'])
    expect(payerIdsIn('telefon 000000000001')).toEqual([])
  })

  it('puts a sort code and an account together', () => {
    expect(accountNumber(PAYER.slice(10), PAYER.slice(2, 10))).toBe(PAYER)
    expect(accountNumber(PAYER.slice(2))).toBe(PAYER)
    expect(accountNumber('12')).toBeNull()
  })
})

describe('matching (domain rules 4.5)', () => {
  const accounts = [account('1'), account('2', { names: ['Nowak'] }), account('12', { names: ['Łęcka'] })]
  const matched = (accountId: string, rule: string) => ({ state: 'matched', accountId, rule })
  const proposed = (accountId: string, rule: string) => ({ state: 'proposed', accountId, rule })

  it.each([
    ['1 by the number paid to', { creditorNrb: numberOf(1) }, matched('1', 'number')],
    ['1 by a number in the title', { title: `czynsz ${formatNrb(numberOf(1))}` }, matched('1', 'number')],
    ['1 by a payer id', { details: `ID IPH: XX${numberOf(2).slice(-12)};` }, matched('2', 'number')],
    ['3 by a premises code: proposed', { title: 'Czynsz LOK. 12' }, proposed('12', 'premises')],
    ['3 by m. 12: proposed', { title: 'ul. Długa 5 m. 12' }, proposed('12', 'premises')],
    ['3 by code and name before code alone', { title: 'lok 1 i lok 2' }, proposed('2', 'premises')],
    ['4 by a name: proposed', {}, proposed('2', 'name')],
    ['4 by a name in another spelling', { counterpartyName: 'LECKA MARIA' }, proposed('12', 'name')],
    ['5 by nothing', { counterpartyName: 'Adam Wis', title: 'marzec 2' }, { state: 'unexplained' }],
    [
      '5 where numbers of two accounts stand',
      { title: `${numberOf(1)} ${numberOf(2)}` },
      { state: 'unexplained' },
    ],
    ['never money that goes out', { amountGr: -1n, creditorNrb: numberOf(1) }, { state: 'unexplained' }],
  ])('%s', (_, changes, wanted) => expect(matchPayment(payment(changes), book(accounts))).toEqual(wanted))

  it('2: a payer confirmed by a person, with one open account', () => {
    const one = book(accounts, [[PAYER, ['1']]])
    expect(matchPayment(payment(), one)).toEqual(matched('1', 'payer'))
    const two = book(accounts, [[PAYER, ['1', '12']]])
    expect(matchPayment(payment({ counterpartyName: 'X' }), two)).toEqual({ state: 'unexplained' })
    const closed = book([account('1', { closedOn: '2026-03-02' })], [[PAYER, ['1']]])
    expect(matchPayment(payment({ counterpartyName: 'X' }), closed)).toEqual({ state: 'unexplained' })
  })

  it('a closed account goes to the queue, whatever else is written; the last day before still posts', () => {
    const closed = book([account('1', { closedOn: '2026-03-02' }), account('2', { names: ['Nowak'] })])
    expect(matchPayment(payment({ creditorNrb: numberOf(1) }), closed)).toEqual({ state: 'unexplained' })
    expect(matchPayment(payment({ creditorNrb: numberOf(1), bookedOn: '2026-03-01' }), closed)).toEqual(
      matched('1', 'number'),
    )
  })

  it('a number handed on to the next holder’s account is that one’s', () => {
    const handed = book([
      account('1', { closedOn: '2026-03-01' }),
      account('2', { nrb: numberOf(1), openedOn: '2026-03-01' }),
    ])
    expect(matchPayment(payment({ creditorNrb: numberOf(1) }), handed)).toEqual(matched('2', 'number'))
  })

  it('the community’s own number tells no account', () => {
    const shared = book([account('1', { nrb: OWN, payerId: OWN.slice(-12) })])
    expect(matchPayment(payment({ creditorNrb: OWN, title: OWN, counterpartyName: null }), shared)).toEqual({
      state: 'unexplained',
    })
  })

  it('shows a clerk all candidates, the likeliest first', () => {
    const all = candidatesFor(payment({ title: 'lok 12' }), book(accounts, [[PAYER, ['1']]]))
    expect(all.map(({ accountId, rule }) => [accountId, rule])).toEqual([
      ['1', 'payer'],
      ['12', 'premises'],
      ['2', 'name'],
    ])
  })
})

describe('returns', () => {
  const original = payment()
  const back = (changes: Partial<BankTransaction>) =>
    payment({ amountGr: -41_230n, bookedOn: '2026-03-04', bankRef: 'R9', counterpartyNrb: null, ...changes })

  it('marked by the bank: by reference, counterparty or title', () => {
    expect(originalOf(back({ isReturn: true, bankRef: 'MB1' }), [original])).toBe(original)
    expect(originalOf(back({ isReturn: true, counterpartyNrb: PAYER }), [original])).toBe(original)
    expect(originalOf(back({ isReturn: true, title: 'zwrot: czynsz' }), [original])).toBe(original)
    expect(originalOf(back({ isReturn: true, title: 'inny' }), [original])).toBeNull()
  })

  it('a debit by the original’s reference alone', () => {
    expect(originalOf(back({ bankRef: 'MB1' }), [original])).toBe(original)
    expect(originalOf(back({ counterpartyNrb: PAYER }), [original])).toBeNull()
    const long = payment({ bankRef: 'MB26030200001' })
    expect(originalOf(back({ title: 'zwrot MB26030200001' }), [long])).toBe(long)
  })

  it('never another amount, a later transfer, or a return itself', () => {
    expect(originalOf(back({ bankRef: 'MB1', amountGr: -1n }), [original])).toBeNull()
    expect(originalOf(back({ bankRef: 'MB1', bookedOn: '2026-03-01' }), [original])).toBeNull()
    expect(originalOf(back({ bankRef: 'MB1' }), [payment({ isReturn: true })])).toBeNull()
  })
})
