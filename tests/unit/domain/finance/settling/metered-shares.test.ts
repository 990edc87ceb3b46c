import { describe, expect, it } from 'vitest'
import type { Field } from '@/src/domain/finance/settling/field'
import { meteredShares } from '@/src/domain/finance/settling/metered-shares'
import type { Participant, SettledPremises } from '@/src/domain/finance/settling/participants'
import { daysBetween } from '@/src/domain/time/civil-date'

type Meter = SettledPremises['meters'][number]
type Reading = [readOn: string, value: string, isRollover?: boolean]

const meter = (id: string, readings: Reading[], more: Partial<Meter> = {}): Meter => ({
  ...{ id, serial: id, kind: 'coldWater', digits: 5, installedOn: '2020-01-01', initialReading: '0' },
  ...{ removedOn: null, finalReading: null },
  readings: readings.map(([readOn, value, isRollover = false]) => ({
    ...{ readOn, value, isRollover, kind: 'administration', status: 'accepted' },
  })),
  ...more,
})

/** Cold water of 2025 in premises that change hands on the given day: the seller's share and the buyer's. */
const settle = (soldOn: string, ...meters: Meter[]) => {
  const premises = { premisesId: 'P', code: '7', meters } as unknown as SettledPremises
  const one = (accountId: string, fromOn: string, untilOn: string): Participant => ({
    ...{ accountId, premises, fromOn, untilOn, days: BigInt(daysBetween(fromOn, untilOn)), partNum: 1n },
  })
  const field: Field = {
    ...{ fromOn: '2025-01-01', untilOn: '2026-01-01', partDen: 1n },
    participants: [one('seller', '2025-01-01', soldOn), one('buyer', soldOn, '2026-01-01')],
  }
  const { shares, problems } = meteredShares(['coldWater'], false, field)
  return {
    weights: shares.map(({ weight }) => weight),
    meters: shares.map((share) => share.meters),
    problems,
  }
}

describe('shares by use', () => {
  it('count a confirmed rollover, and name a falling reading that was not confirmed', () => {
    const over = (isRollover: boolean) =>
      settle(
        '2025-07-01',
        meter('M', [
          ['2024-12-31', '99980'],
          ['2025-06-30', '99990'],
          ['2025-12-31', '10', isRollover],
        ]),
      )
    expect(over(true)).toMatchObject({ weights: [10_000n, 20_000n], problems: [] })
    expect(over(false).problems).toEqual([{ kind: 'FALLING_READING', premises: '7', serial: 'M' }])
  })

  it('leave the use of a meter that was gone before a sale with the seller', () => {
    const gone = meter('OLD', [['2024-12-31', '40']], { removedOn: '2025-05-01', finalReading: '100' })
    const hung = meter(
      'NEW',
      [
        ['2025-06-30', '5'],
        ['2025-12-31', '25'],
      ],
      { installedOn: '2025-05-01' },
    )
    const { weights, meters, problems } = settle('2025-07-01', gone, hung)
    expect(problems).toEqual([])
    expect(weights).toEqual([65_000n, 20_000n])
    expect(meters.map((own) => own.map(({ meterId }) => meterId))).toEqual([['OLD', 'NEW'], ['NEW']])
    // Without a reading on the day of sale the new meter is divided by days, the old one is still the seller's alone.
    const unread = settle('2025-07-01', gone, { ...hung, readings: hung.readings.slice(1) })
    expect(unread.meters.map((own) => own.map(({ meterId }) => meterId))).toEqual([['OLD', 'NEW'], ['NEW']])
    expect(unread.weights[0]).toBeGreaterThan(60_000n)
  })

  it('take the handover’s reading though the year’s last one is a week late', () => {
    const { weights } = settle(
      '2025-07-01',
      meter('M', [
        ['2024-12-31', '0'],
        ['2025-06-30', '10'],
        ['2026-01-08', '50'],
      ]),
    )
    expect(weights).toEqual([10_000n, 40_000n])
  })

  it('tell neither side the other’s states where the use is divided by days', () => {
    const { weights, meters } = settle(
      '2025-02-01',
      meter('M', [
        ['2024-12-31', '0'],
        ['2025-12-31', '365'],
      ]),
    )
    expect(weights).toEqual([31_000n, 334_000n])
    for (const [one] of meters) expect(one).toMatchObject({ readingFrom: null, readingTo: null })
  })
})
