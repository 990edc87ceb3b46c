import { describe, expect, it } from 'vitest'
import { compareFractions, fraction, reduceFraction } from '@/src/domain/register/shares'
import { freezeElectorate, type OwnerTie, type RightDraft } from '@/src/domain/voting/electorate'
import type { VotingRight } from '@/src/domain/voting/model'
import { followOwners } from '@/src/domain/voting/succession'
import { tally } from '@/src/domain/voting/tally'
import { vote, voting } from './support'

const tie = (
  personId: string,
  premisesId: string,
  part: [number, number] = [1, 1],
  changes: Partial<OwnerTie> = {},
): OwnerTie => ({
  personId,
  premisesId,
  capacity: 'owner',
  part: fraction(...part),
  fromOn: '2020-01-01',
  toOn: null,
  ...changes,
})

const premises = [
  { id: 'P1', share: fraction(360, 10000) },
  { id: 'P2', share: fraction(361, 10000) },
]
const on = '2026-02-23'

const stored = (drafts: readonly RightDraft[]): VotingRight[] =>
  drafts.map((draft, index) => ({ ...draft, id: `r${index}` }))

describe('freezing the electorate (domain rules 1.4, 1.5)', () => {
  it('V3: a third of 360/10000 is 3/250', () => {
    const ties = ['a', 'b', 'c'].map((person) => tie(person, 'P1', [1, 3]))
    const drafts = freezeElectorate({ premises: premises.slice(0, 1), ties, members: null }, on)
    expect(drafts.map(({ share }) => reduceFraction(share))).toEqual([
      { num: 3n, den: 250n },
      { num: 3n, den: 250n },
      { num: 3n, den: 250n },
    ])
  })

  it('V4: a third of 361/10000 is 361/30000, exactly', () => {
    const [draft] = freezeElectorate(
      { premises: premises.slice(1), ties: [tie('a', 'P2', [1, 3])], members: null },
      on,
    )
    expect(draft?.share).toEqual({ num: 361n, den: 30000n })
  })

  it('keeps the share of premises nobody is on record for, without a voter', () => {
    const drafts = freezeElectorate({ premises, ties: [tie('a', 'P1', [1, 2])], members: null }, on)
    expect(drafts.map(({ ownerId, premisesId }) => [premisesId, ownerId])).toEqual([
      ['P1', 'a'],
      ['P1', null],
      ['P2', null],
    ])
  })

  it('takes a cooperative’s members, or its owners where it keeps no list', () => {
    const ties = [tie('a', 'P1'), tie('b', 'P2')]
    const member = { personId: 'b', fromOn: '2020-01-01', toOn: null }
    const of = (members: (typeof member)[]) =>
      freezeElectorate({ premises, ties, members }, on).filter(({ basis }) => basis === 'member')
    expect(of([member]).map(({ ownerId }) => ownerId)).toEqual(['b'])
    expect(of([]).map(({ ownerId }) => ownerId)).toEqual(['a', 'b'])
    expect(of([{ ...member, personId: 'z' }])).toMatchObject([{ ownerId: 'z', premisesId: null }])
  })
})

describe('a change of owner while the voting runs', () => {
  const before = [tie('a', 'P1', [1, 1], { toOn: '2026-03-05' }), tie('b', 'P2')]
  const rights = stored(freezeElectorate({ premises, ties: before, members: null }, on))
  let next = 0
  const follow = (ties: OwnerTie[], known = rights) =>
    followOwners({ rights: known, premises, ties, untilOn: '2026-03-20', newId: () => `s${(next += 1)}` })

  it('adds a row for the buyer and changes none', () => {
    const ties = [...before, tie('c', 'P1', [1, 1], { fromOn: '2026-03-05' })]
    const added = follow(ties)
    expect(added).toMatchObject([{ ownerId: 'c', succeeds: 'r0', fromOn: '2026-03-05' }])
    expect(added[0]?.share).toEqual(rights[0]?.share)
    expect(follow(ties, [...rights, ...added])).toEqual([])
  })

  it('counts a vote once: the seller’s if he voted, else the buyers’', () => {
    const ties = [
      ...before,
      tie('c', 'P1', [1, 3], { fromOn: '2026-03-05' }),
      tie('d', 'P1', [2, 3], { fromOn: '2026-03-05' }),
    ]
    const added = follow(ties)
    const all = [...rights, ...added]
    const [first, second] = added
    const byBuyers = [vote(first!.id, 'for'), vote(second!.id, 'against')]
    const bought = tally(voting({ rights: all, declarations: byBuyers }))
    expect(compareFractions(bought.for.weight, fraction(120, 10000))).toBe(0)
    expect(compareFractions(bought.against.weight, fraction(240, 10000))).toBe(0)
    const sold = tally(voting({ rights: all, declarations: [vote('r0', 'for'), ...byBuyers] }))
    expect(compareFractions(sold.for.weight, fraction(360, 10000))).toBe(0)
    expect(compareFractions(sold.sum, bought.sum)).toBe(0)
  })

  it('leaves what nobody took over in the base, without a vote', () => {
    const added = follow([...before, tie('c', 'P1', [1, 2], { fromOn: '2026-03-05' })])
    const all = [...rights, ...added]
    const counted = tally(voting({ rights: all, declarations: [vote(added[0]!.id, 'for')] }))
    expect(compareFractions(counted.for.weight, fraction(180, 10000))).toBe(0)
    expect(compareFractions(counted.sum, fraction(721, 10000))).toBe(0)
  })

  it('joins what one buyer takes over from two', () => {
    const two = [
      tie('a', 'P1', [1, 2], { toOn: '2026-03-05' }),
      tie('b', 'P1', [1, 2], { toOn: '2026-03-05' }),
    ]
    const known = stored(freezeElectorate({ premises: premises.slice(0, 1), ties: two, members: null }, on))
    const added = follow([...two, tie('c', 'P1', [1, 1], { fromOn: '2026-03-05' })], known)
    expect(added.map(({ ownerId, succeeds }) => [ownerId, succeeds])).toEqual([
      ['c', 'r0'],
      ['c', 'r1'],
    ])
  })
})
