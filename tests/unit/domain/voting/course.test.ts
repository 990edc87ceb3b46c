import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, fraction } from '@/src/domain/register/shares'
import { choices, type Declaration } from '@/src/domain/voting/model'
import { tally } from '@/src/domain/voting/tally'
import { members, right, vote, voting } from './support'

const quarters = ['a', 'b', 'c', 'd'].map((id) => right(id, fraction(1, 4)))
const open = { rights: quarters, isClosed: false }

describe('while the voting runs (domain rules 1.6)', () => {
  it('is certain once the majority is there, open before, impossible once it is out of reach', () => {
    const yes = [vote('a', 'for'), vote('b', 'for')]
    expect(tally(voting({ ...open, declarations: yes })).live).toBe('open')
    expect(tally(voting({ ...open, declarations: [...yes, vote('c', 'for')] }))).toMatchObject({
      live: 'certain',
      result: 'adopted',
    })
    const no = [vote('a', 'against'), vote('b', 'abstain')]
    expect(tally(voting({ ...open, declarations: no }))).toMatchObject({ live: 'impossible', result: 'open' })
  })

  it('is never impossible, nor certain before the end, where votes may change', () => {
    const no = [vote('a', 'against'), vote('b', 'against')]
    expect(tally(voting({ ...open, declarations: no, voteChange: 'untilClose' })).live).toBe('open')
    const yes = ['a', 'b', 'c'].map((id) => vote(id, 'for'))
    expect(tally(voting({ ...open, declarations: yes, voteChange: 'untilClose' })).live).toBe('open')
    expect(tally(voting({ ...open, declarations: yes, voteChange: 'untilAdopted' })).live).toBe('certain')
  })

  it('adopts on the day of the deciding vote, whatever order votes were entered in', () => {
    const declarations = [
      vote('c', 'for', { castOn: '2026-03-09' }),
      vote('a', 'for', { castOn: '2026-03-02' }),
      vote('d', 'against', { castOn: '2026-03-10' }),
      vote('b', 'for', { castOn: '2026-03-05' }),
    ]
    expect(tally(voting({ rights: quarters, declarations })).adoptedOn).toBe('2026-03-09')
    expect(tally(voting({ rights: quarters, declarations, mode: 'mixed' })).adoptedOn).toBe('2026-03-09')
    expect(tally(voting({ rights: quarters, declarations, mode: 'meeting' })).adoptedOn).toBe('2026-03-20')
  })
})

describe('declarations on one right', () => {
  it('of spouses that differ count apart, until one is annulled', () => {
    const own = vote('a', 'for')
    const spouse = vote('a', 'against', { principalId: 'o-spouse' })
    const differing = tally(voting({ rights: quarters, declarations: [own, spouse] }))
    expect(differing).toMatchObject({
      for: { owners: 0 },
      against: { owners: 0 },
      conflicted: { owners: 1, premises: 1, weight: { num: 1n, den: 4n } },
    })
    const settled = tally(voting({ rights: quarters, declarations: [own, { ...spouse, annulled: true }] }))
    expect(settled).toMatchObject({ for: { owners: 1 }, conflicted: { owners: 0 } })
  })

  it('of spouses that agree count once', () => {
    const both = [vote('a', 'for'), vote('a', 'for', { principalId: 'o-spouse' })]
    expect(tally(voting({ rights: quarters, declarations: both })).for).toEqual({
      weight: { num: 1n, den: 4n },
      owners: 1,
      premises: 1,
    })
  })

  it('of one person: the last counts', () => {
    const changed = [vote('a', 'for'), vote('a', 'against')]
    expect(
      tally(voting({ rights: quarters, declarations: changed, voteChange: 'untilClose' })),
    ).toMatchObject({
      for: { owners: 0 },
      against: { owners: 1 },
    })
  })
})

const anyRights = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 9 })
  .map((nums) => nums.map((num, index) => right(`r${index}`, fraction(num, 3600))))

const anyVoting = anyRights.chain((rights) =>
  fc
    .array(
      fc.record({
        index: fc.nat(rights.length - 1),
        choice: fc.constantFrom(...choices),
        day: fc.integer({ min: 1, max: 20 }),
        spouse: fc.boolean(),
      }),
      { maxLength: 16 },
    )
    .map((cast) => {
      const said = new Map<string, Declaration>()
      for (const { index, choice, day, spouse } of cast) {
        const principalId = spouse ? `s-r${index}` : `o-r${index}`
        const castOn = `2026-03-${String(day).padStart(2, '0')}`
        // One declaration of each: changing it is a matter of order by its nature.
        said.set(principalId, vote(`r${index}`, choice, { principalId, castOn }))
      }
      return { rights, declarations: [...said.values()] }
    }),
)

describe('whatever is voted', () => {
  const rules = ['shares', 'oneOwner', 'smallMajority', 'simpleOfCast'] as const

  it('the tally is the same in any order of votes', () => {
    fc.assert(
      fc.property(
        anyVoting.chain((given) =>
          fc.record({
            given: fc.constant(given),
            shuffled: fc.shuffledSubarray(given.declarations, { minLength: given.declarations.length }),
            rule: fc.constantFrom(...rules),
          }),
        ),
        ({ given, shuffled, rule }) => {
          const renumbered = shuffled.map((one, position) => ({ ...one, position }))
          expect(tally(voting({ ...given, rule, declarations: renumbered }))).toEqual(
            tally(voting({ ...given, rule })),
          )
        },
      ),
    )
  })

  it('every share lies in exactly one place', () => {
    fc.assert(
      fc.property(anyVoting, (given) => {
        const counted = tally(voting(given))
        const { for: yes, against, abstain, conflicted, none } = counted
        const together = [yes, against, abstain, conflicted, none].reduce(
          (sum, one) => sum + one.weight.num,
          0n,
        )
        expect(together).toBe(counted.sum.num)
      }),
    )
  })

  it('exactly half is never adopted, and the least above it always', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 7n }), (num) => {
        const rights = [right('a', { num, den: 2n * num }), right('b', { num, den: 2n * num })]
        const input = voting({ rights, declarations: [vote('a', 'for')] })
        expect(tally(input).result).toBe('rejected')
        expect(tally({ ...input, base: 'sum' }).result).toBe('rejected')
        const more = [
          right('a', { num: num + 1n, den: 2n * num + 1n }),
          right('b', { num, den: 2n * num + 1n }),
        ]
        expect(tally({ ...input, rights: more }).result).toBe('adopted')
      }),
    )
    const pair = members('a', 'b')
    const drawn = [vote('a', 'for'), vote('b', 'against')]
    expect(tally(voting({ rule: 'memberVote', rights: pair, declarations: drawn })).result).toBe('rejected')
    expect(compareFractions(fraction(1, 2), fraction(2, 4))).toBe(0)
  })
})
