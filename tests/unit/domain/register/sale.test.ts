import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnershipSpan } from '@/src/domain/register/ownership'
import { ownedOn } from '@/src/domain/register/ownership'
import { planSale } from '@/src/domain/register/sale'
import { compareFractions, sumFractions, WHOLE, type Fraction } from '@/src/domain/register/shares'

const day = '2026-04-17'
const span = (id: string, part: Fraction, more: Partial<OwnershipSpan> = {}): OwnershipSpan => ({
  ...{ id, fromOn: '2020-01-01', toOn: null, part },
  ...more,
})
const of = (num: number, den: number): Fraction => ({ num: BigInt(num), den: BigInt(den) })

describe('a sale of premises', () => {
  it('ends who sells all and begins what a seller keeps', () => {
    const owners = [span('a', of(1, 2)), span('b', of(1, 2))]
    const sales = [
      { id: 'a', part: of(1, 2) },
      { id: 'b', part: of(1, 6) },
    ]
    expect(planSale(owners, sales, [of(2, 3)], day)).toEqual({
      ended: ['a', 'b'],
      kept: [{ id: 'b', part: of(1, 3) }],
      sold: of(4, 6),
    })
  })

  it('knows owners by the day before: one who left before that sells nothing', () => {
    const left = span('a', WHOLE, { toOn: '2026-04-16' })
    expect(() =>
      planSale([left, span('b', WHOLE, { fromOn: '2026-04-16' })], [{ id: 'a', part: WHOLE }], [WHOLE], day),
    ).toThrow('NOT_OWNER')
    const leaving = span('a', WHOLE, { toOn: day })
    expect(planSale([leaving], [{ id: 'a', part: WHOLE }], [WHOLE], day).ended).toEqual(['a'])
  })

  it('gives premises without an owner whole', () => {
    expect(planSale([], [], [of(1, 3), of(2, 3)], day)).toMatchObject({ ended: [], kept: [] })
    expect(() => planSale([], [], [of(1, 3)], day)).toThrow('PARTS_DIFFER')
  })

  it('leaves the owners holding as much together as before, whatever is sold to whomever', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        parts,
        parts,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
        (held, weights, percent) => {
          const total = held.reduce((sum, one) => sum + one, 0)
          const owners = held.map((num, index) => span(String(index), of(num, total)))
          const sales = held.flatMap((num, index) => {
            const share = percent[index] ?? 0
            return share === 0 ? [] : [{ id: String(index), part: of(num * share, total * 100) }]
          })
          if (sales.length === 0) return
          const sold = sumFractions(sales.map(({ part }) => part))
          const all = weights.reduce((sum, one) => sum + one, 0)
          const bought = weights.map((one) => ({ num: sold.num * BigInt(one), den: sold.den * BigInt(all) }))
          const plan = planSale(owners, sales, bought, day)
          const after = [
            ...owners.map((one) => (plan.ended.includes(one.id) ? { ...one, toOn: day } : one)),
            ...plan.kept.map(({ id, part }) => span(`${id} kept`, part, { fromOn: day })),
            ...bought.map((part, index) => span(`buyer ${index}`, part, { fromOn: day })),
          ]
          expect(compareFractions(ownedOn(after, day), ownedOn(owners, day))).toBe(0)
          expect(compareFractions(ownedOn(after, '2026-04-16'), WHOLE)).toBe(0)
        },
      ),
    )
  })

  it('refuses buyers who get more or less than is sold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (sold, bought) => {
        fc.pre(sold !== bought)
        const plan = () =>
          planSale([span('a', WHOLE)], [{ id: 'a', part: of(sold, 100) }], [of(bought, 100)], day)
        expect(plan).toThrow('PARTS_DIFFER')
      }),
    )
  })
})
