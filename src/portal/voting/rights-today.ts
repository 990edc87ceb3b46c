import { fraction } from '@/src/domain/register/shares'
import type { VotingRight } from '@/src/domain/voting/model'
import { followOwners } from '@/src/domain/voting/succession'
import type { ResolutionRow } from './resolution-statement'

/**
 * The rights as they stand today. A change of owner is written down with the first vote after it; until then the page
 * works it out the same way, so that a buyer finds his ballot on the day he becomes owner.
 */
export function rightsToday(row: ResolutionRow, rights: VotingRight[], todayOn: string): VotingRight[] {
  if (row.state !== 'open') return rights
  const shares = new Map(
    row.ties.map(({ premisesId, shareNum, shareDen }) => [
      premisesId,
      shareNum === null || shareDen === null ? null : fraction(shareNum, shareDen),
    ]),
  )
  const moved = row.ties.filter((tie) => tie.capacity === 'owner' && changedHands(row, tie.premisesId))
  let next = 0
  const added = followOwners({
    rights,
    premises: [...new Set(moved.map(({ premisesId }) => premisesId))].map((id) => ({
      id,
      share: shares.get(id) ?? null,
    })),
    ties: moved.map((tie) => ({ ...tie, capacity: 'owner' as const, part: fraction(tie.num, tie.den) })),
    untilOn: todayOn,
    newId: () => `today-${(next += 1)}`,
  })
  return [...rights, ...added]
}

const changedHands = (row: ResolutionRow, premisesId: string): boolean =>
  row.ties.some(
    (tie) =>
      tie.premisesId === premisesId &&
      tie.capacity === 'owner' &&
      (tie.fromOn > row.opensOn || (tie.toOn !== null && tie.toOn > row.opensOn)),
  )
