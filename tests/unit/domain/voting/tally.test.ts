import { describe, expect, it } from 'vitest'
import { compareFractions, fraction } from '@/src/domain/register/shares'
import { isInForce } from '@/src/domain/voting/rules'
import { tally } from '@/src/domain/voting/tally'
import { members, right, seven, vote, voting } from './support'

const sevenRights = Object.entries(seven).map(([id, share]) => right(id, share))
const half = fraction(1, 2)

describe('the tally by shares (domain rules 1.4)', () => {
  it('V1: exactly half is not adopted', () => {
    const declarations = [
      ...['L1', 'L2', 'L3', 'L4', 'L6'].map((id) => vote(id, 'for')),
      ...['L5', 'L7'].map((id) => vote(id, 'against')),
    ]
    const counted = tally(voting({ rights: sevenRights, declarations }))
    expect(compareFractions(counted.for.weight, half)).toBe(0)
    expect(compareFractions(counted.sum, fraction(1, 1))).toBe(0)
    expect(counted).toMatchObject({ result: 'rejected', adoptedOn: null, sharesNotWhole: false })
  })

  it('V2: seven tenths are adopted', () => {
    const declarations = [
      ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6'].map((id) => vote(id, 'for')),
      vote('L7', 'against'),
    ]
    const counted = tally(voting({ rights: sevenRights, declarations }))
    expect(compareFractions(counted.for.weight, fraction(7, 10))).toBe(0)
    expect(counted).toMatchObject({ result: 'adopted', adoptedOn: '2026-03-01' })
  })

  it('V5: a third of three equal shares below 1 is not adopted under any base', () => {
    const rights = ['a', 'b', 'c'].map((id) => right(id, fraction(3333, 10000)))
    for (const base of ['larger', 'sum', 'unity'] as const)
      expect(tally(voting({ rights, base, declarations: [vote('a', 'for')] })).result).toBe('rejected')
  })

  it.each([
    ['sum', 'adopted'],
    ['unity', 'rejected'],
    ['larger', 'rejected'],
  ] as const)('V6: shares of 9997/10000 with 4999 for, base %s: %s', (base, result) => {
    const rights = [right('a', fraction(4999, 10000)), right('b', fraction(4998, 10000))]
    const counted = tally(voting({ rights, base, declarations: [vote('a', 'for')] }))
    expect(counted).toMatchObject({ result, sharesNotWhole: true })
  })

  it('V7: 40 % for and nobody against is no majority of all shares', () => {
    const rights = [right('a', fraction(40, 100)), right('b', fraction(60, 100))]
    expect(tally(voting({ rights, declarations: [vote('a', 'for')] })).result).toBe('rejected')
  })

  it('V8: under the draft rule the same is adopted after 14 days, and the draft is not in force', () => {
    const rights = [right('a', fraction(40, 100)), right('b', fraction(60, 100))]
    const draft = { rule: 'simpleOfCast', rights, declarations: [vote('a', 'for')] } as const
    const days = { opensOn: '2026-03-01', closesOn: '2026-03-14' }
    expect(tally(voting({ ...draft, ...days }))).toMatchObject({ result: 'adopted', adoptedOn: '2026-03-14' })
    expect(tally(voting({ ...draft, ...days, closesOn: '2026-03-13' })).result).toBe('rejected')
    expect(tally(voting({ ...draft, ...days, isClosed: false })).result).toBe('open')
    expect(isInForce('simpleOfCast', '2026-03-01')).toBe(false)
    expect(isInForce('shares', '2026-03-01')).toBe(true)
  })
})

describe('one owner, one vote', () => {
  const owners = Array.from({ length: 9 }, (_, index) => right(`s${index}`, fraction(1, 20)))
  const many = ['m1', 'm2', 'm3', 'm4'].map((id) => right(id, fraction(1, 8), { ownerId: 'o-many' }))
  const rights = [...owners, ...many]
  const yes = (count: number) => owners.slice(0, count).map(({ id }) => vote(id, 'for'))

  it('V9: five of ten owners are half, six are a majority; an owner of four premises counts once', () => {
    const counted = tally(voting({ rule: 'oneOwner', rights, declarations: yes(5) }))
    expect(counted.base).toEqual({ num: 10n, den: 1n })
    expect(counted).toMatchObject({ result: 'rejected', for: { owners: 5, premises: 5 } })
    const all = many.map(({ id }) => vote(id, 'for', { principalId: 'o-many' }))
    const withMany = tally(voting({ rule: 'oneOwner', rights, declarations: [...yes(5), ...all] }))
    expect(withMany).toMatchObject({ result: 'adopted', for: { owners: 6, premises: 9 } })
  })

  it('takes co-owners of one premises for one, by the majority of their parts', () => {
    const parts = (['1/4', '1/4', '1/2'] as const).map((part, index) => {
      const [num = '1', den = '1'] = part.split('/')
      return right(`c${index}`, fraction(1, 12), {
        premisesId: 'p-c',
        part: fraction(BigInt(num), BigInt(den)),
      })
    })
    const count = (...declarations: ReturnType<typeof vote>[]) =>
      tally(voting({ rule: 'oneOwner', rights: [...parts, right('x', half)], declarations }))
    expect(count(vote('c0', 'for'))).toMatchObject({ base: { num: 2n }, for: { owners: 1 } })
    expect(count(vote('c0', 'for'), vote('c1', 'for'), vote('c2', 'against'))).toMatchObject({
      conflicted: { owners: 1 },
    })
    expect(count(vote('c0', 'for'), vote('c1', 'against'), vote('c2', 'for'))).toMatchObject({
      for: { owners: 1, premises: 1 },
    })
  })
})

describe('members of a cooperative', () => {
  const rights = members('a', 'b', 'c', 'd')

  it('are counted by votes cast, and only after closing', () => {
    const declarations = [vote('a', 'for'), vote('b', 'for'), vote('c', 'against'), vote('d', 'abstain')]
    const counted = tally(voting({ rule: 'memberVote', mode: 'meeting', rights, declarations }))
    expect(counted.base).toEqual({ num: 3n, den: 1n })
    expect(counted).toMatchObject({ result: 'adopted', adoptedOn: '2026-03-20', for: { owners: 2 } })
    expect(tally(voting({ rule: 'memberVote', rights, declarations, isClosed: false })).result).toBe('open')
  })

  it('need exactly two thirds of the votes cast where the statute says so', () => {
    const qualified = fraction(2, 3)
    const cast = [vote('a', 'for'), vote('b', 'for'), vote('c', 'against')]
    const input = { rule: 'memberQualified', rights, qualified } as const
    expect(tally(voting({ ...input, declarations: cast })).result).toBe('adopted')
    const more = [...cast, vote('d', 'against')]
    expect(tally(voting({ ...input, declarations: more })).result).toBe('rejected')
    const abstained = [...cast, vote('d', 'abstain')]
    expect(tally(voting({ ...input, declarations: abstained, abstainCounts: true })).result).toBe('rejected')
  })

  it('adopt nothing without votes', () => {
    expect(tally(voting({ rule: 'memberVote', rights })).result).toBe('rejected')
    expect(tally(voting({ rule: 'memberQualified', rights, qualified: fraction(2, 3) })).result).toBe(
      'rejected',
    )
  })
})

describe('small communities (KC art. 199, 201)', () => {
  const rights = [right('a', fraction(2, 3)), right('b', fraction(1, 3))]

  it('decide ordinary matters by majority and others together', () => {
    const one = [vote('a', 'for')]
    expect(tally(voting({ rule: 'smallMajority', rights, declarations: one })).result).toBe('adopted')
    expect(tally(voting({ rule: 'smallUnanimous', rights, declarations: one })).result).toBe('rejected')
    const both = [...one, vote('b', 'for')]
    expect(tally(voting({ rule: 'smallUnanimous', rights, declarations: both })).result).toBe('adopted')
  })
})

describe('the day of adoption', () => {
  it('is that of the majority that stands, not of one that was lost', () => {
    const rights = ['a', 'b', 'c'].map((id) => right(id, fraction(1, 3)))
    const on = (castOn: string) => ({ castOn })
    const declarations = [
      vote('a', 'for', on('2026-03-01')),
      vote('b', 'for', on('2026-03-02')),
      vote('b', 'against', { ...on('2026-03-05'), principalId: 'o-b' }),
      vote('c', 'for', on('2026-03-09')),
    ]
    expect(tally(voting({ rights, declarations, voteChange: 'untilClose' }))).toMatchObject({
      result: 'adopted',
      adoptedOn: '2026-03-09',
    })
  })
})
