import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargePremises, partOfMonth } from '@/src/domain/finance/charging/premises-charge'
import { splitMonth } from '@/src/domain/finance/partial-month'
import { flat, rate, vectorRates } from './sample-rates'

describe('a month of premises (domain rules 2.4)', () => {
  it('charges every component of the vector and 972.07 together', () => {
    const { accounts, problems } = chargePremises(flat(), vectorRates, '2026-04')
    expect(problems).toEqual([])
    const [account] = accounts
    expect(
      account?.lines.map(({ component, quantity, amountGr }) => [component, quantity, amountGr]),
    ).toEqual([
      ['EKSP', '48.370', 20074n],
      ['FR', '48.370', 8948n],
      ['CO_M2', '48.370', 23701n],
      ['ZW', '6.000', 3128n],
      ['SC', '10.500', 8662n],
      ['CW_W', '4.500', 2346n],
      ['CW_P', '4.500', 14252n],
      ['SM', '3.000', 10200n],
      ['WI', '3.000', 1950n],
      ['AW', '2.000', 246n],
      ['GA', '1.000', 3500n],
      ['DOM', '1.000', 200n],
    ])
    expect(account).toMatchObject({ fullGr: 97207n, amountGr: 97207n, days: 30, monthDays: 30 })
  })

  it('names every figure nobody has entered', () => {
    const bare = flat({ facts: { ...flat().facts, values: [] } })
    const { problems } = chargePremises(bare, [rate('ZW', '5'), rate('SM', '34')], '2026-04')
    expect(problems).toEqual([
      { kind: 'MISSING', premisesId: 'P1', component: 'ZW', parameter: 'coldWaterForecast' },
      { kind: 'MISSING', premisesId: 'P1', component: 'SM', parameter: 'persons' },
    ])
  })

  it('charges nothing that does not concern the premises, and nothing at an individual rate of zero', () => {
    const garage = flat({
      place: { premisesId: 'P5', buildingId: 'B1', use: 'garage' },
      facts: { ...flat().facts, heatedAreaM2: null },
    })
    const rates = [
      rate('CO_M2', '4.90'),
      rate('EKSP', '1.00'),
      rate('EKSP', '0', { id: 'free', premisesId: 'P5' }),
    ]
    expect(chargePremises(garage, rates, '2026-04')).toEqual({ accounts: [], problems: [] })
  })
})

describe('a change of owner within the month (domain rules 2.5)', () => {
  const sold = flat({
    accounts: [
      { accountId: 'seller', openedOn: '2020-01-01', closedOn: '2026-05-01' },
      { accountId: 'buyer', openedOn: '2026-04-17', closedOn: null },
    ],
    holdings: [
      { accountId: 'seller', fromOn: '2020-01-01', toOn: '2026-04-17', part: { num: 1n, den: 1n } },
      { accountId: 'buyer', fromOn: '2026-04-17', toOn: null, part: { num: 1n, den: 1n } },
    ],
  })

  it('splits 972.07 on 17 April into 518.44 and 453.63, line by line to the grosz', () => {
    const { accounts } = chargePremises(sold, vectorRates, '2026-04')
    expect(accounts.map(({ accountId, amountGr, days }) => [accountId, amountGr, days])).toEqual([
      ['seller', 51844n, 16],
      ['buyer', 45363n, 14],
    ])
    for (const { lines, amountGr } of accounts)
      expect(lines.reduce((sum, { chargedGr }) => sum + chargedGr, 0n)).toBe(amountGr)
  })

  it('always adds up to the whole month, and agrees with the split between two', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.uniqueArray(fc.integer({ min: 1, max: 29 })),
        (total, turns) => {
          const starts = [0, ...turns.sort((a, b) => a - b)]
          const parts = starts.map((start, i) => partOfMonth(total, start, (starts[i + 1] ?? 30) - start, 30))
          expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total)
          if (turns.length === 1)
            expect(parts[0]).toBe(
              splitMonth(total, `2026-04-${String((turns[0] ?? 0) + 1).padStart(2, '0')}`).firstGr,
            )
        },
      ),
    )
  })

  it('charges co-owners with accounts of their own by their fractions; their quantities add up', () => {
    const halves = flat({
      accounts: ['A', 'B', 'C'].map((accountId) => ({ accountId, openedOn: '2020-01-01', closedOn: null })),
      holdings: ['A', 'B', 'C'].map((accountId) => ({
        accountId,
        fromOn: '2020-01-01',
        toOn: null,
        part: { num: 1n, den: 3n },
      })),
    })
    const { accounts } = chargePremises(halves, [rate('EKSP', '4.15')], '2026-04')
    expect(accounts.map(({ lines }) => lines[0]?.quantity)).toEqual(['16.124', '16.123', '16.123'])
    expect(accounts.map(({ amountGr }) => amountGr)).toEqual([6691n, 6691n, 6691n])
  })

  it('says where nobody can be charged', () => {
    const late = flat({ accounts: [{ accountId: 'K', openedOn: '2026-04-10', closedOn: null }] })
    expect(chargePremises(late, vectorRates, '2026-04').problems).toEqual([
      { kind: 'NO_ACCOUNT', premisesId: 'P1', onDate: '2026-04-01' },
    ])
    const two = flat({
      accounts: ['A', 'B'].map((accountId) => ({ accountId, openedOn: '2020-01-01', closedOn: null })),
    })
    expect(chargePremises(two, vectorRates, '2026-04').problems).toEqual([
      { kind: 'WHICH_ACCOUNT', premisesId: 'P1', onDate: '2026-04-01' },
    ])
  })
})
