import { beforeAll, describe, expect, it } from 'vitest'
import { chargeAmount, noticeTotal } from '@/src/domain/finance/charge-lines'
import { balanceOf, overdueGr } from '@/src/domain/finance/ledger'
import { addMonths, firstOfMonth, parseCivilDate } from '@/src/domain/time/civil-date'
import { entriesOf, grosze, groupBy, MORE_DAYS, readDemo, type Read } from './support/read-package'

type Notices = Map<string, { validFrom: string; totalGr: bigint }[]>

const noticesOf = (demo: Read): Notices => {
  const notices: Notices = new Map()
  for (const [account, rows] of groupBy(demo.charges, (row) => `${row.community} ${row.account}`)) {
    const byStart = groupBy(rows, ({ validFrom }) => validFrom)
    const starts = [...byStart].map(([validFrom, lines]) => ({
      validFrom,
      totalGr: noticeTotal(lines.map(({ amount }) => ({ amountGr: grosze(amount) }))),
    }))
    notices.set(
      account,
      starts.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    )
  }
  return notices
}

describe.each(MORE_DAYS)('the money made on %s', (today) => {
  let demo: Read
  beforeAll(async () => {
    demo = await readDemo(today)
  })

  it('settles advances against cost to the grosz, each settlement standing in the ledger with its result', () => {
    const lines = groupBy(demo['settlement-lines'], (row) => `${row.community} ${row.settlement}`)
    const booked = new Map(demo.ledger.map((row) => [`${row.community} ${row.externalId}`, row]))
    expect(demo.settlements.length).toBeGreaterThan(50)
    for (const row of demo.settlements) {
      const key = `${row.community} ${row.externalId}`
      const own = lines.get(key) ?? []
      const sum = (cells: string[]) => cells.reduce((all, cell) => all + grosze(cell), 0n)
      expect(sum(own.map(({ advances }) => advances)), key).toBe(grosze(row.advances))
      expect(sum(own.map(({ cost }) => cost)), key).toBe(grosze(row.cost))
      expect(grosze(row.result), key).toBe(grosze(row.advances) - grosze(row.cost))
      const entry = booked.get(key)
      expect(grosze(entry?.credit ?? '') - grosze(entry?.debit ?? ''), key).toBe(grosze(row.result))
      expect(entry?.account).toBe(row.account)
    }
    expect(demo['settlement-lines'].filter(({ meter }) => meter !== '').length).toBeGreaterThan(50)
  })

  it('charges rate × quantity, rounded once, from firsts of months', () => {
    const wrong = demo.charges.filter(
      (row) =>
        grosze(row.amount) !== chargeAmount(row.rate, row.quantity) ||
        !row.validFrom.endsWith('-01') ||
        row.validFrom > today,
    )
    expect(wrong).toEqual([])
    expect(demo.charges.every(({ fund, basis }) => fund !== '' && basis !== '')).toBe(true)
  })

  it('has one notice a year at least', () => {
    const year = Number(today.slice(0, 4))
    const starts = demo.charges.filter(({ account }) => account === 'K-7').map(({ validFrom }) => validFrom)
    for (const one of [year - 3, year - 2, year - 1, year]) expect(starts).toContain(`${one}-01-01`)
  })

  it('writes exactly one of debit and credit, on a real day that is not ahead', () => {
    const wrong = demo.ledger.filter((row) => {
      const [debit, credit] = [grosze(row.debit), grosze(row.credit)]
      return debit < 0n || credit < 0n || debit > 0n === credit > 0n || row.date > today
    })
    expect(wrong).toEqual([])
    const dates = demo.ledger.flatMap(({ date, dueDate }) => (dueDate ? [date, dueDate] : [date]))
    expect(dates.filter((date) => parseCivilDate(date) !== date)).toEqual([])
  })

  it('charges every month what the notice in force says, due on the 10th', () => {
    const notices = noticesOf(demo)
    const charges = demo.ledger.filter(({ kind }) => kind === 'charge')
    for (const row of charges) {
      const inForce = notices
        .get(`${row.community} ${row.account}`)
        ?.findLast(({ validFrom }) => validFrom <= row.date)
      expect(grosze(row.debit), row.externalId).toBe(inForce?.totalGr)
      expect(row.date).toBe(`${row.period}-01`)
      expect(row.dueDate).toBe(`${row.period}-10`)
    }
    const months = groupBy(charges, (row) => `${row.community} ${row.account}`)
    for (const [account, rows] of months) {
      const sorted = rows.map(({ date }) => date).sort()
      sorted.slice(1).forEach((date, index) => {
        expect(date, account).toBe(addMonths(sorted[index] ?? '', 1))
      })
    }
    const running = [...months.values()].filter((rows) =>
      rows.some((row) => row.date === firstOfMonth(today)),
    )
    expect(running).toHaveLength(demo.premises.length)
  })

  it('changes the notice on the next first of a month after the persons changed', () => {
    const persons = demo['premises-parameters'].filter(({ name }) => name === 'wastePersons')
    const changes = [...groupBy(persons, (row) => `${row.community} ${row.premises}`).values()].flatMap(
      (rows) => rows.slice(1),
    )
    expect(changes.length).toBeGreaterThan(10)
    for (const change of changes) {
      const first = change.validFrom.endsWith('-01')
        ? change.validFrom
        : addMonths(firstOfMonth(change.validFrom), 1)
      if (first > today) continue
      const accounts = demo.accounts
        .filter((row) => row.community === change.community && row.premises === change.premises)
        .map(({ code }) => code)
      const line = demo.charges.find(
        (row) =>
          row.community === change.community &&
          accounts.includes(row.account) &&
          row.validFrom === first &&
          row.component === 'SM',
      )
      expect(line?.quantity, `${change.premises} ${first}`).toBe(change.value)
    }
  })

  it('has every kind of row, and takes a payment back with a row that mirrors it', () => {
    expect(new Set(demo.ledger.map(({ kind }) => kind))).toEqual(
      new Set(['opening', 'charge', 'settlement', 'interest', 'payment', 'refund', 'correction', 'cost']),
    )
    const reversals = demo.ledger.filter(({ reversalOf }) => reversalOf !== '')
    expect(reversals.length).toBeGreaterThan(0)
    for (const row of reversals) {
      const original = demo.ledger.find(
        ({ community, externalId }) => community === row.community && externalId === row.reversalOf,
      )
      expect([row.account, row.debit, row.credit]).toEqual([
        original?.account,
        original?.credit,
        original?.debit,
      ])
    }
    const settlements = demo.ledger.filter(({ kind }) => kind === 'settlement')
    expect(settlements.some(({ debit }) => debit !== '')).toBe(true)
    expect(settlements.some(({ credit }) => credit !== '')).toBe(true)
  })

  it('has most accounts in order, some in arrears, some overpaid', () => {
    const accounts = demo.accounts.map(({ code }) => entriesOf(demo, code))
    const late = accounts.filter((entries) => overdueGr(entries, today) > 0n).length
    const overpaid = accounts.filter((entries) => balanceOf(entries) < 0n).length
    expect(late).toBeGreaterThanOrEqual(6)
    expect(late).toBeLessThan(accounts.length / 3)
    // Fewest on a first of a month, when the new charge has just used up most surpluses.
    expect(overpaid).toBeGreaterThanOrEqual(3)
    expect(overpaid).toBeLessThan(accounts.length / 2)
    expect(overdueGr(entriesOf(demo, 'K-14'), today)).toBeGreaterThan(700_000n)
    // The former owner still has something open, and nothing that is late.
    expect(balanceOf(entriesOf(demo, 'K-31'))).toBe(11_840n)
    expect(overdueGr(entriesOf(demo, 'K-31'), today)).toBe(0n)
  })

  it('gives the main resident the figures of the pattern pages', () => {
    const year = Number(today.slice(0, 4))
    const notices = noticesOf(demo).get('WM-KLONOWA K-7') ?? []
    expect(notices.slice(-2)).toEqual([
      { validFrom: `${year - 1}-01-01`, totalGr: 89_319n },
      { validFrom: `${year}-01-01`, totalGr: 97_207n },
    ])
    const entries = entriesOf(demo, 'K-7')
    expect(balanceOf(entries)).toBe(41_230n)
    expect(overdueGr(entries, today)).toBe(0n)
  })
})

it('on 5 March 2026 tells the story of the pattern page of the balance', async () => {
  const demo = await readDemo('2026-03-05')
  const entries = entriesOf(demo, 'K-7')
  expect(balanceOf(entries.filter(({ bookedOn }) => bookedOn < '2026-01-01'))).toBe(-3500n)
  const rows = entries
    .filter(({ bookedOn }) => bookedOn >= '2026-01-01')
    .map((row) => `${row.bookedOn} ${row.kind} ${row.debitGr} ${row.creditGr}`)
  expect(rows).toEqual([
    '2026-01-01 charge 97207 0',
    '2026-01-09 payment 0 97207',
    '2026-02-01 charge 97207 0',
    '2026-02-09 payment 0 97207',
    '2026-02-24 settlement 0 52477',
    '2026-03-01 charge 97207 0',
  ])
  expect(demo.accounts.find(({ code }) => code === 'K-7')?.nrb).toBe('37114010811234000100000007')
})
