import { exceedsHalf, sumFractions } from '../register/shares'
import { countedRights, ONE, unitsOf, type BucketName, type Weighed } from './buckets'
import type { Stand } from './effective'
import type { Choice, Declaration, VotingRight } from './model'

type Voiced = { premisesId: string | null; stand: Stand; part: VotingRight['part'] }

/**
 * What several rights say with one vote: what all that voted agree on; where they differ, what more than half of their
 * parts stand for (UWL art. 23(2b): the majority of shares in the premises); else `conflicted`.
 */
function oneVoice(voices: readonly Voiced[]): BucketName {
  const said = voices.filter(({ stand }) => stand !== null)
  const kinds = [...new Set(said.map(({ stand }) => stand))]
  if (kinds.length === 0) return 'none'
  if (kinds.length === 1) return kinds[0] ?? 'none'
  const whole = sumFractions(voices.map(({ part }) => part))
  const leading = kinds.find(
    (kind): kind is Choice =>
      kind !== null &&
      kind !== 'conflicted' &&
      exceedsHalf(sumFractions(said.filter(({ stand }) => stand === kind).map(({ part }) => part)), whole),
  )
  return leading ?? 'conflicted'
}

const grouped = (voices: readonly (Voiced & { unit: string })[]): Weighed[] => {
  const units = new Map<string, Voiced[]>()
  for (const { unit, ...voice } of voices) units.set(unit, [...(units.get(unit) ?? []), voice])
  return [...units].map(([unit, mine]) => {
    const bucket = oneVoice(mine)
    const covered = mine.filter(({ stand }) => stand !== null).flatMap(({ premisesId }) => premisesId ?? [])
    return { bucket, weight: ONE, unit, premises: [...new Set(covered)] }
  })
}

/** One owner, one vote: co-owners of one premises have one together, an owner of many premises has one. */
export function byOwners(
  rights: readonly VotingRight[],
  declared: ReadonlyMap<string, readonly Declaration[]>,
): Weighed[] {
  const units = unitsOf(rights)
  const voices = countedRights(rights, declared).flatMap(({ right, stand }) => {
    const unit = units.get(right.premisesId ?? '')
    return unit === undefined ? [] : [{ unit, premisesId: right.premisesId, stand, part: right.part }]
  })
  return grouped(voices)
}

/** One member, one vote (PS art. 36), whatever a member's premises. */
export function byMembers(
  rights: readonly VotingRight[],
  declared: ReadonlyMap<string, readonly Declaration[]>,
): Weighed[] {
  const voices = countedRights(rights, declared).flatMap(({ right, stand }) =>
    right.ownerId === null
      ? []
      : [{ unit: right.ownerId, premisesId: right.premisesId, stand, part: right.part }],
  )
  return grouped(voices)
}
