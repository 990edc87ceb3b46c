import type { Pool } from 'pg'
import { reduceFraction, type Fraction } from '@/src/domain/register/shares'
import type { Bucket } from '@/src/domain/voting/buckets'
import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import { tally, type Tally, type TallyInput } from '@/src/domain/voting/tally'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { findResolution, loadDeclarations, loadRights, type Db, type ResolutionRow } from './voting-rows'

/** The voting of a resolution is over: closed by hand, or its last day has passed. */
export const isVotingOver = (resolution: ResolutionRow, todayOn: string): boolean =>
  resolution.state !== 'open' || (resolution.closesOn !== null && todayOn > resolution.closesOn)

/** What the domain counts, out of stored rows. */
export const tallyInput = (
  resolution: ResolutionRow,
  rights: readonly VotingRight[],
  declarations: readonly Declaration[],
  todayOn: string,
): TallyInput => ({
  rule: resolution.rule,
  mode: resolution.mode,
  base: resolution.base,
  voteChange: resolution.voteChange,
  opensOn: resolution.opensOn,
  closesOn: resolution.closesOn ?? resolution.closedOn,
  isClosed: isVotingOver(resolution, todayOn),
  qualified:
    resolution.qualifiedNum !== null && resolution.qualifiedDen !== null
      ? { num: BigInt(resolution.qualifiedNum), den: BigInt(resolution.qualifiedDen) }
      : null,
  abstainCounts: resolution.abstainCounts,
  rights,
  declarations,
})

/** Counts a resolution from its rows. */
export async function countResolution(
  db: Db,
  resolution: ResolutionRow,
  todayOn: string = todayInWarsaw(),
): Promise<Tally> {
  const rights = await loadRights(db, resolution.id)
  const declarations = await loadDeclarations(db, resolution.id)
  return tally(tallyInput(resolution, rights, declarations, todayOn))
}

type ShownFraction = { num: number | string; den: number | string }
type ShownBucket = ShownFraction & { owners: number; premises: number }

/** The object of `portal tally` (design, section 4). */
export type TallyReport = {
  resolution: string
  rule: string
  base: ShownFraction
  for: ShownBucket
  against: ShownBucket
  abstain: ShownBucket
  conflicted: ShownBucket
  none: ShownBucket
  result: Tally['result']
  adoptedOn: string | null
}

const isSafe = (value: bigint): boolean => value <= BigInt(Number.MAX_SAFE_INTEGER)

/** Numbers as JSON has them; in lowest terms where they would be too large, as text where even those are. */
const shown = (value: Fraction): ShownFraction => {
  const { num, den } = isSafe(value.num) && isSafe(value.den) ? value : reduceFraction(value)
  return isSafe(num) && isSafe(den)
    ? { num: Number(num), den: Number(den) }
    : { num: num.toString(), den: den.toString() }
}

const shownBucket = ({ weight, owners, premises }: Bucket): ShownBucket => ({
  ...shown(weight),
  owners,
  premises,
})

/** Counts a resolution by its community's code and its number. Errors: UNKNOWN_RESOLUTION. */
export async function tallyResolution(
  { community, number }: { community: string; number: string },
  pool: Pool = appPool(),
): Promise<TallyReport> {
  const resolution = await findResolution(pool, community, number)
  const counted = await countResolution(pool, resolution)
  return {
    resolution: resolution.number,
    rule: resolution.rule,
    base: shown(counted.base),
    for: shownBucket(counted.for),
    against: shownBucket(counted.against),
    abstain: shownBucket(counted.abstain),
    conflicted: shownBucket(counted.conflicted),
    none: shownBucket(counted.none),
    result: counted.result,
    adoptedOn: counted.adoptedOn,
  }
}
