import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  settleCosts,
  splitHeat,
  type CostItem,
  type CostShare,
} from '@/src/domain/finance/settling/settle-cost'
import { valueDays } from '@/src/domain/finance/settling/dated-weight'
import { decimalText } from '@/src/domain/finance/decimal'

const share = (weight: bigint): CostShare => ({ weight, quantity: decimalText(weight, 3), meters: [] })
const item = (component: string, method: CostItem['method'], costGr: bigint): CostItem => ({
  ...{ component, name: component, method, costGr },
  advanceComponents: [component],
})
const settle = (items: CostItem[], shares: Record<string, CostShare[]>, advances: bigint[] = []) => {
  const count = Object.values(shares)[0]?.length ?? 0
  const ids = Array.from({ length: count }, (_, index) => `K${index + 1}`)
  return settleCosts(
    ids,
    items,
    ({ component }) => shares[component] ?? [],
    () => ids.map((_, index) => advances[index] ?? 0n),
  )
}

describe('a settlement (domain rules 3.1)', () => {
  it('finds an overpayment of 18.68 in six advances of 31.28 against 169.00', () => {
    // 32.417 m³ × 5.2133 is 168.9995461, and 169.00 where the meter is the only one.
    const [one] = settle([item('ZW', 'meter', 16900n)], { ZW: [share(32417n)] }, [6n * 3128n])
    expect(one).toMatchObject({ advancesGr: 18768n, costGr: 16900n, resultGr: 1868n })
  })

  it.each([
    [10000n, [1n, 1n, 1n], [3334n, 3333n, 3333n]],
    [1234567n, [48370n, 62100n, 35050n, 71480n], [275189n, 353302n, 199408n, 406668n]],
    [7700n, [1234n, 766n, 2000n], [2375n, 1475n, 3850n]],
  ])('shares %s out by the largest remainder', (cost, weights, wanted) => {
    const found = settle([item('EKSP', 'area', cost)], { EKSP: weights.map(share) })
    expect(found.map(({ costGr }) => costGr)).toEqual(wanted)
  })

  it('gives every line of replaced meters its part, and the advances once', () => {
    const meter = (meterId: string, units: bigint) => ({
      ...{
        meterId,
        fromOn: '2026-01-01',
        toOn: '2026-06-30',
        readingFrom: '1.000',
        readingTo: '2.000',
        units,
      },
    })
    const both: CostShare = {
      weight: 3000n,
      quantity: '3.000',
      meters: [meter('M1', 1000n), meter('M2', 2000n)],
    }
    const [one] = settle([item('ZW', 'meter', 10000n)], { ZW: [both] }, [5000n])
    expect(one?.lines.map(({ meterId, costGr, advancesGr }) => [meterId, costGr, advancesGr])).toEqual([
      ['M1', 3333n, 5000n],
      ['M2', 6667n, 0n],
    ])
    expect(one).toMatchObject({ costGr: 10000n, advancesGr: 5000n, resultGr: -5000n })
  })

  it('never loses a grosz: costs of the accounts are the cost, lines are their account', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(weights, weights, fc.bigInt({ min: -(10n ** 9n), max: 10n ** 10n }), (area, use, cost) => {
        fc.pre(area.some((one) => one > 0n))
        const used = area.map((_, index) => use[index % use.length] ?? 0n)
        fc.pre(used.some((one) => one > 0n))
        const found = settle([item('CO_ST', 'area', cost), item('CO_GJ', 'meter', 777n)], {
          CO_ST: area.map(share),
          CO_GJ: used.map(share),
        })
        expect(found.reduce((sum, { costGr }) => sum + costGr, 0n)).toBe(cost + 777n)
        for (const { lines, costGr } of found)
          expect(lines.reduce((sum, line) => sum + line.costGr, 0n)).toBe(costGr)
      }),
    )
  })
})

describe('heat (domain rules 3.2)', () => {
  it('shares 48 000.00 out: 40 % by area, the rest by units × factor', () => {
    const { fixedGr, variableGr } = splitHeat(4_800_000n, 40n)
    const areas = [48370n, 62100n, 35050n, 71480n]
    const units: [bigint, bigint][] = [
      [812n, 1000n],
      [1040n, 820n],
      [455n, 900n],
      [1210n, 950n],
    ]
    const found = settle([item('CO_ST', 'heatedArea', fixedGr), item('CO_M2', 'allocator', variableGr)], {
      CO_ST: areas.map(share),
      CO_M2: units.map(([read, factor]) => share(read * factor)),
    })
    expect(found.map(({ lines }) => lines.map(({ costGr }) => costGr))).toEqual([
      [427974n, 725405n],
      [549456n, 761854n],
      [310120n, 365829n],
      [632450n, 1026912n],
    ])
    expect(found.map(({ costGr }) => costGr)).toEqual([1153379n, 1311310n, 675949n, 1659362n])
  })
})

describe('figures over a time', () => {
  it('count each value by its days', () => {
    const values = [
      { name: 'persons', validFromOn: '2025-01-01', value: '2.000' },
      { name: 'persons', validFromOn: '2026-01-11', value: '3.000' },
    ]
    // Ten days of two persons and twenty-one of three.
    expect(valueDays(values, 'persons', null, '2026-01-01', '2026-02-01')).toBe(83_000n)
    expect(valueDays([], 'persons', null, '2026-01-01', '2026-02-01')).toBeNull()
    expect(valueDays([], 'persons', '0', '2026-01-01', '2026-02-01')).toBe(0n)
  })
})
