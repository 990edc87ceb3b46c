import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownedOn, ownershipOverlaps } from '@/src/domain/register/ownership'
import type { OwnershipSpan } from '@/src/domain/register/ownership'
import { compareFractions, fraction, WHOLE } from '@/src/domain/register/shares'
import { addDays } from '@/src/domain/time/civil-date'

const span = (id: string, fromOn: string, toOn: string | null, num = 1, den = 1): OwnershipSpan => ({
  id,
  fromOn,
  toOn,
  part: fraction(num, den),
})

describe('ownershipOverlaps (import format: owners of premises hold at most 1 on any day)', () => {
  it('lets one owner follow another on the day the first ends', () => {
    expect(ownershipOverlaps([span('a', '2020-01-01', '2024-05-10'), span('b', '2024-05-10', null)])).toEqual(
      [],
    )
  })

  it('names the later row and the first such day', () => {
    expect(ownershipOverlaps([span('a', '2020-01-01', '2024-05-11'), span('b', '2024-05-10', null)])).toEqual(
      [{ id: 'b', onDate: '2024-05-10' }],
    )
    expect(ownershipOverlaps([span('a', '2024-05-10', null), span('b', '2020-01-01', '2024-05-11')])).toEqual(
      [{ id: 'b', onDate: '2024-05-10' }],
    )
  })

  it('adds parts exactly', () => {
    const thirds = ['a', 'b', 'c'].map((id) => span(id, '2020-01-01', null, 1, 3))
    expect(ownershipOverlaps(thirds)).toEqual([])
    expect(ownershipOverlaps([...thirds, span('d', '2021-01-01', null, 1, 1000000)])).toEqual([
      { id: 'd', onDate: '2021-01-01' },
    ])
  })

  it('names every row at fault, but none because of a row already refused', () => {
    const whole = ['a', 'b', 'c'].map((id) => span(id, '2020-01-01', null))
    expect(ownershipOverlaps(whole).map(({ id }) => id)).toEqual(['b', 'c'])
    const mixed = [
      span('a', '2020-01-01', null, 1, 2),
      span('b', '2020-01-01', null, 1, 1),
      span('c', '2020-01-01', null, 1, 2),
    ]
    expect(ownershipOverlaps(mixed).map(({ id }) => id)).toEqual(['b'])
  })

  it('finds an overlap exactly when some day holds more than the whole', () => {
    const start = '2024-01-01'
    const spans = fc.array(
      fc.record({
        from: fc.nat(20),
        length: fc.option(fc.nat(15)),
        num: fc.integer({ min: 1, max: 4 }),
        den: fc.integer({ min: 4, max: 6 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(spans, (rows) => {
        const made = rows.map(({ from, length, num, den }, index) => {
          const toOn = length === null ? null : addDays(start, from + length)
          return span(String(index), addDays(start, from), toOn, num, den)
        })
        const days = Array.from({ length: 50 }, (_, day) => addDays(start, day))
        const tooMuch = days.find((day) => compareFractions(ownedOn(made, day), WHOLE) > 0)
        expect(ownershipOverlaps(made)[0]?.onDate).toBe(tooMuch)
      }),
    )
  })
})
