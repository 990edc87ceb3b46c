import { sumFractions } from '../register/shares'
import type { Fraction } from '../register/shares'
import { restOf } from './electorate'
import { standOf, successors, type Stand } from './effective'
import type { Declaration, VotingRight } from './model'

export const bucketNames = ['for', 'against', 'abstain', 'conflicted', 'none'] as const
export type BucketName = (typeof bucketNames)[number]

/** One outcome: its weight, the distinct owners (or members) and premises behind it. */
export type Bucket = { weight: Fraction; owners: number; premises: number }
export type Buckets = Record<BucketName, Bucket>

/** A weight that stands in a bucket, with the owners it belongs to. */
export type Weighed = {
  bucket: BucketName
  weight: Fraction
  unit: string | null
  premises: readonly string[]
}

type Counted = { right: VotingRight; stand: Stand; weight: Fraction }

const bucketOf = (stand: Stand): BucketName => stand ?? 'none'

/**
 * Where the weight of each frozen right lies: with its own declarations, else with those of who succeeded to it. What
 * nobody succeeded to stays without a vote.
 */
export function countedRights(
  rights: readonly VotingRight[],
  declared: ReadonlyMap<string, readonly Declaration[]>,
): Counted[] {
  const children = successors(rights)
  const counted: Counted[] = []
  const visit = (right: VotingRight): void => {
    const stand = standOf(declared.get(right.id) ?? [])
    const heirs = children.get(right.id) ?? []
    if (stand !== null || heirs.length === 0) {
      counted.push({ right, stand, weight: right.share })
      return
    }
    const rest = restOf(
      heirs.map(({ share }) => share),
      right.share,
    )
    if (rest.num > 0n) counted.push({ right, stand: null, weight: rest })
    heirs.forEach(visit)
  }
  rights.filter(({ succeeds }) => succeeds === null).forEach(visit)
  return counted
}

/**
 * Who counts as one owner (import format, `tally`): co-owners of the same premises are one, and one with many premises
 * is one. Keyed by premises; premises without a known owner have none.
 */
export function unitsOf(rights: readonly VotingRight[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const { succeeds, premisesId, ownerId, basis } of rights) {
    if (basis !== 'owner' || succeeds !== null || premisesId === null || ownerId === null) continue
    owners.set(premisesId, (owners.get(premisesId) ?? new Set()).add(ownerId))
  }
  return new Map([...owners].map(([premises, ids]) => [premises, [...ids].sort().join('+')]))
}

/** Adds up weights bucket by bucket over one denominator. Premises without any vote stand in `none`. */
export function addUp(weighed: readonly Weighed[], allPremises: readonly string[]): Buckets {
  const all = sumFractions(weighed.map(({ weight }) => weight))
  const voted = new Set(weighed.flatMap(({ bucket, premises }) => (bucket === 'none' ? [] : premises)))
  const bucket = (name: BucketName): Bucket => {
    const mine = weighed.filter((one) => one.bucket === name)
    const sum = sumFractions(mine.map(({ weight }) => weight))
    const premises =
      name === 'none'
        ? allPremises.filter((id) => !voted.has(id))
        : [...new Set(mine.flatMap((one) => one.premises))]
    return {
      weight: { num: sum.num * (all.den / sum.den), den: all.den },
      owners: new Set(mine.flatMap(({ unit }) => unit ?? [])).size,
      premises: premises.length,
    }
  }
  return {
    for: bucket('for'),
    against: bucket('against'),
    abstain: bucket('abstain'),
    conflicted: bucket('conflicted'),
    none: bucket('none'),
  }
}

/** Votes by size of shares: each right weighs its share. */
export function byShares(
  rights: readonly VotingRight[],
  declared: ReadonlyMap<string, readonly Declaration[]>,
): Weighed[] {
  const units = unitsOf(rights)
  return countedRights(rights, declared).map(({ right, stand, weight }) => ({
    bucket: bucketOf(stand),
    weight,
    unit: units.get(right.premisesId ?? '') ?? null,
    premises: right.premisesId === null ? [] : [right.premisesId],
  }))
}

export const ONE: Fraction = { num: 1n, den: 1n }
