import { describe, expect, it } from 'vitest'
import type { Entry } from '@/src/domain/finance/ledger'
import { foldBalance } from '@/src/portal/finance/fold-balance'
import { paymentSlip } from '@/src/portal/finance/payment-slip'
import { toBalanceView } from '@/src/portal/finance/read-balance'
import { charge, credit, debit, klonowa, ledgerOf } from './support/book'
import { community, TODAY } from './support/residents'

describe('the slip to pay from', () => {
  const slip = (entries: Entry[], changes = {}) =>
    paymentSlip({ ...community, ...changes }, ledgerOf(entries).account, foldBalance(entries, TODAY), TODAY)

  it('carries what a bank app reads', () => {
    expect(slip(klonowa)).toMatchObject({
      recipient: 'WM Klonowa 12',
      nrb: '37114010811234000100000007',
      amountGr: 41230,
      title: 'Lokal 7 opłata 03/2026',
      code: '|PL|37114010811234000100000007|041230|WM Klonowa 12|Lokal 7 opłata 03/2026|||',
      noCode: null,
    })
  })

  it('is not there where nothing is to be paid', () => {
    expect(slip([...klonowa, credit('w3', '2026-03-04', 'payment', 41230n)])).toBeNull()
  })

  it('offers what is overdue and what falls due this month, each with its own title and code', () => {
    const entries = [charge('2026-01'), credit('w1', '2026-01-09', 'payment', 90000n), charge('2026-03')]
    const choose = (pay: 'all' | 'overdue' | 'month') =>
      paymentSlip(community, ledgerOf(entries).account, foldBalance(entries, TODAY), TODAY, pay)
    expect(choose('all')?.choices).toEqual([
      { choice: 'all', amountGr: 104414 },
      { choice: 'overdue', amountGr: 7207 },
      { choice: 'month', amountGr: 97207 },
    ])
    expect(choose('overdue')).toMatchObject({
      choice: 'overdue',
      amountGr: 7207,
      title: 'Lokal 7 opłata 01/2026',
      code: '|PL|37114010811234000100000007|007207|WM Klonowa 12|Lokal 7 opłata 01/2026|||',
    })
    expect(choose('month')?.code).toContain('|097207|')
  })

  it('has nothing to choose where all is one, and answers a part that is not there with all', () => {
    const entries = [charge('2026-03')]
    const slipOf = paymentSlip(
      community,
      ledgerOf(entries).account,
      foldBalance(entries, TODAY),
      TODAY,
      'overdue',
    )
    expect(slipOf).toMatchObject({ choice: 'all', choices: [], amountGr: 97207 })
  })

  it('says why there is no code', () => {
    expect(slip([debit('d', TODAY, 'charge', 1_000_000n)])).toMatchObject({
      code: null,
      noCode: 'AMOUNT_TOO_LARGE',
    })
    const { account, entries } = ledgerOf(klonowa)
    const without = paymentSlip(
      { ...community, nrb: '37114010811234000100000008' },
      { ...account, nrb: null },
      foldBalance(entries, TODAY),
      TODAY,
    )
    expect(without).toMatchObject({ nrb: null, code: null, noCode: 'BAD_NRB' })
  })
})

describe('the view of a place', () => {
  const ledgers = [ledgerOf(klonowa), ledgerOf([charge('2026-03')], 'a2')]
  const view = (wish: object) => toBalanceView({ community }, ledgers, wish, TODAY)

  it('is of the first account unless one is named', () => {
    expect(view({})?.account.id).toBe('a1')
    expect(view({ accountId: 'a2' })?.figures.balanceGr).toBe(97207)
    expect(view({})?.accounts.map(({ id }) => id)).toEqual(['a1', 'a2'])
  })

  it('is missing for an account or a year that is not there', () => {
    expect(view({ accountId: 'somebody-elses' })).toBeNull()
    expect(view({ year: 2019 })).toBeNull()
    expect(view({ year: 2025 })?.year?.year).toBe(2025)
  })

  it('says that there is nothing yet', () => {
    expect(toBalanceView({ community }, [ledgerOf([])], {}, TODAY)).toMatchObject({
      year: null,
      payment: null,
    })
  })
})
