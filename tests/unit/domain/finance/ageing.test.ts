import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAges, ageing, balanceAges, supplierAges, type Age } from '@/src/domain/finance/ageing'
import { addDays } from '@/src/domain/time/civil-date'

const sumOf = (ages: Record<string, bigint>): bigint => Object.values(ages).reduce((sum, gr) => sum + gr, 0n)

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
const items = fc.array(fc.record({ dueOn: day, openGr: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }) }), {
  maxLength: 40,
})

describe('ageing (domain, section 8.1: Σ buckets = Σ open)', () => {
  it.each<{ ages: readonly Age<string>[] }>([{ ages: supplierAges }, { ages: balanceAges }])(
    'adds up to what is open, on any day',
    ({ ages }) => {
      fc.assert(
        fc.property(items, day, (open, onDate) => {
          const wanted = open.reduce((sum, { openGr }) => sum + openGr, 0n)
          expect(sumOf(ageing(open, ages, onDate))).toBe(wanted)
        }),
      )
    },
  )

  it('puts each item in the bucket of its days after the due date', () => {
    const at = (days: number) => [{ dueOn: addDays('2026-03-31', -days), openGr: 1n }]
    const keyOf = (days: number) =>
      Object.entries(ageing(at(days), supplierAges, '2026-03-31')).find(([, gr]) => gr === 1n)?.[0]
    expect([-5, 0, 1, 30, 31, 60, 61, 90, 91, 180, 181].map(keyOf)).toEqual([
      ...['notDue', 'notDue', 'd30', 'd30', 'd60', 'd60', 'd90', 'd90', 'd180', 'd180', 'older'],
    ])
  })

  it('lets a credit lower its bucket', () => {
    const open = [
      { dueOn: '2026-03-01', openGr: 10_000n },
      { dueOn: '2026-03-05', openGr: -2500n },
    ]
    expect(ageing(open, supplierAges, '2026-03-20').d30).toBe(7500n)
  })

  it('adds the buckets of several', () => {
    const one = ageing([{ dueOn: '2026-03-01', openGr: 100n }], balanceAges, '2026-03-20')
    const other = ageing([{ dueOn: '2024-03-01', openGr: 30n }], balanceAges, '2026-03-20')
    expect(addAges([one, other], balanceAges)).toMatchObject({ d30: 100n, older: 30n })
  })
})
