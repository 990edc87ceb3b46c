import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { bookEntry, previewEntry, type ManualEntry } from '@/src/services/finance/booking/book-entry'
import { bookOfAccount } from '@/src/services/finance/booking/find-account'
import { previewReversal, reverseEntry } from '@/src/services/finance/booking/reverse-entry'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { insertRows } from '@/tests/support/world/build'
import {
  accountId,
  buildPortalHouse,
  house,
  importedHouse,
  keeper,
  ledgerOf,
  stranger,
} from './support/portal-house'

const database = useTestDatabase()
beforeAll(async () => {
  setClockForTests(() => new Date('2026-05-05T12:00:00+02:00'))
  await buildPortalHouse(database().owner)
})
afterAll(() => setClockForTests(null))

const entry = (more: Partial<ManualEntry> = {}): ManualEntry => ({
  ...{ communityId: house, accountId: accountId('1'), kind: 'payment', side: 'debit', amountGr: 41230n },
  ...{ bookedOn: '2026-04-09', dueOn: null, document: 'WB 12', description: 'Wpłata', token: randomUUID() },
  ...more,
})
const ofAccount = async (code: string) =>
  (await ledgerOf(database().owner))
    .filter((row) => row.account === code)
    .map(({ kind, amountGr }) => [kind, amountGr])

describe('an entry by hand', () => {
  it('is shown with the balance before and after, and books once however often it is sent', async () => {
    const payment = entry()
    expect(await previewEntry(payment, keeper)).toMatchObject({
      amountGr: -41230n,
      beforeGr: 0n,
      afterGr: -41230n,
    })
    expect(await ofAccount('1')).toEqual([])
    const answers = await Promise.all(Array.from({ length: 4 }, () => bookEntry(payment, keeper)))
    expect(answers.map(({ state }) => state).sort()).toEqual(['already', 'already', 'already', 'booked'])
    expect(await ofAccount('1')).toEqual([['payment', -41230]])
  })

  it('opens an account once', async () => {
    const opening = entry({
      accountId: accountId('2'),
      kind: 'opening',
      amountGr: 15040n,
      bookedOn: '2025-01-01',
    })
    await bookEntry(opening, keeper)
    await expect(bookEntry({ ...opening, token: randomUUID() }, keeper)).rejects.toMatchObject({
      code: 'OPENED_ALREADY',
    })
    expect(await ofAccount('2')).toEqual([['opening', 15040]])
  })

  it.each([
    ['an amount of nothing', { amountGr: 0n }, 'BAD_AMOUNT'],
    ['a day before the account', { bookedOn: '2024-12-31' }, 'BEFORE_ACCOUNT'],
    ['a day far ahead', { bookedOn: '2028-01-01' }, 'FAR_FUTURE'],
    ['an account of another community', { accountId: accountId('nobody') }, 'UNKNOWN_ACCOUNT'],
  ])('is refused with %s', async (_, more, code) => {
    await expect(previewEntry(entry(more), keeper)).rejects.toMatchObject({ code })
    await expect(bookEntry(entry(more), keeper)).rejects.toMatchObject({ code })
  })

  it('is refused where the accounting program keeps the books, and to those who do not', async () => {
    const all = { staffId: null, communities: 'all' } as const
    await expect(bookEntry(entry({ communityId: importedHouse }), all)).rejects.toMatchObject({
      code: 'BOOKS_IMPORTED',
    })
    await expect(bookEntry(entry(), stranger)).rejects.toMatchObject({ code: 'UNKNOWN_COMMUNITY' })
  })
})

describe('a reversal', () => {
  const reversal = (entryId: string) => ({
    communityId: house,
    entryId,
    bookedOn: '2026-05-05',
    reason: 'pomyłka',
  })

  it('mirrors its entry, once though asked for at once, and the book still fits', async () => {
    await bookEntry(entry({ accountId: accountId('3'), amountGr: 9900n }), keeper)
    const [paid] = (await bookOfAccount(house, accountId('3'))).entries
    const id = paid?.id ?? ''
    expect(await previewReversal(reversal(id), keeper)).toMatchObject({
      amountGr: 9900n,
      beforeGr: -9900n,
      afterGr: 0n,
    })
    const answers = await Promise.allSettled([1, 2, 3].map(() => reverseEntry(reversal(id), keeper)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await ofAccount('3')).toEqual([
      ['payment', -9900],
      ['payment', 9900],
    ])
    const book = await bookOfAccount(house, accountId('3'))
    expect(book.balanceGr).toBe(0n)
    expect(book.entries.map(({ isStanding }) => isStanding)).toEqual([true, false])
    expect((await verifyRecords()).broken).toEqual([])
  })

  it('of a monthly charge is left to its run', async () => {
    await insertRows(database().owner, 'ledger_entries', [
      {
        id: randomUUID(),
        community_id: house,
        account_id: accountId('G1'),
        external_id: `portal/charge/2026-04/0/${accountId('G1')}`,
        booked_on: '2026-04-01',
        effective_due_on: '2026-04-10',
        kind: 'charge',
        document: 'NAL/2026-04',
        debit_gr: 100,
        credit_gr: 0,
      },
    ])
    const [charge] = (await bookOfAccount(house, accountId('G1'))).entries
    await expect(reverseEntry(reversal(charge?.id ?? ''), keeper)).rejects.toMatchObject({
      code: 'REVERSE_BY_RUN',
    })
    await expect(reverseEntry({ ...reversal(charge?.id ?? ''), reason: ' ' }, keeper)).rejects.toMatchObject({
      code: 'REASON_MISSING',
    })
    await expect(reverseEntry(reversal(randomUUID()), keeper)).rejects.toMatchObject({
      code: 'UNKNOWN_ENTRY',
    })
  })
})
