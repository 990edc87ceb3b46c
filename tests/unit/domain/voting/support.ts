import { fraction, NOTHING, type Fraction } from '@/src/domain/register/shares'
import type { Choice, Declaration, VotingRight } from '@/src/domain/voting/model'
import type { TallyInput } from '@/src/domain/voting/tally'

export const right = (id: string, share: Fraction, changes: Partial<VotingRight> = {}): VotingRight => ({
  id,
  basis: 'owner',
  premisesId: `p-${id}`,
  ownerId: `o-${id}`,
  part: fraction(1, 1),
  share,
  succeeds: null,
  fromOn: '2026-02-23',
  ...changes,
})

let position = 0

export const vote = (rightId: string, choice: Choice, changes: Partial<Declaration> = {}): Declaration => {
  position += 1
  return {
    id: `v${position}`,
    rightId,
    principalId: `o-${rightId}`,
    choice,
    castOn: '2026-03-01',
    position,
    annulled: false,
    ...changes,
  }
}

export const voting = (changes: Partial<TallyInput> = {}): TallyInput => ({
  rule: 'shares',
  mode: 'circulation',
  base: 'larger',
  voteChange: 'forbidden',
  opensOn: '2026-02-23',
  closesOn: '2026-03-20',
  isClosed: true,
  rights: [],
  declarations: [],
  ...changes,
})

/** The seven premises of vectors V1 and V2. */
export const seven: Record<string, Fraction> = {
  L1: fraction(4567, 100000),
  L2: fraction(5433, 100000),
  L3: fraction(1, 8),
  L4: fraction(1250, 10000),
  L5: fraction(20000, 100000),
  L6: fraction(3, 20),
  L7: fraction(30, 100),
}

export const members = (...ids: string[]): VotingRight[] =>
  ids.map((id) => right(id, NOTHING, { basis: 'member', ownerId: `o-${id}` }))
