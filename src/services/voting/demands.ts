import { compareFractions, fraction, reduceFraction, sumFractions, WHOLE } from '@/src/domain/register/shares'
import { exceedsHalf, type Fraction } from '@/src/domain/register/shares'
import { isDemandValid, type DemandKind } from '@/src/domain/voting/demands'
import type { RightDraft } from '@/src/domain/voting/electorate'
import type { Queryable } from '@/src/platform/db/queryable'
import type { Db } from './voting-rows'

/** All of a community's shares that a person holds on a day, co-owned parts by their fraction, in lowest terms. */
export async function shareOfOwner(
  db: Queryable,
  { communityId, personId, on }: { communityId: string; personId: string; on: string },
): Promise<Fraction> {
  const { rows } = await db.query(
    `select (o.fraction_num::bigint * p.share_num)::text as num, (o.fraction_den::bigint * p.share_den)::text as den
     from occupancies o join premises p on p.id = o.premises_id
     where o.community_id = $1 and o.person_id = $2 and o.capacity = 'owner' and o.from_on <= $3::date
       and (o.to_on is null or o.to_on > $3::date) and p.share_den is not null`,
    [communityId, personId, on],
  )
  const held = rows as { num: string; den: string }[]
  return reduceFraction(sumFractions(held.map(({ num, den }) => fraction(BigInt(num), BigInt(den)))))
}

/** Demands of one kind together: who, with how much, and whether that binds the board. */
export type Demand = {
  kind: DemandKind
  people: number
  share: Fraction
  isEnough: boolean
}

type Row = { kind: DemandKind; person: string; num: string; den: string }

/**
 * What owners have demanded (UWL art. 23(2a): one owner, one vote; art. 31: a meeting), added up: those of the whole
 * community and those of one resolution. Who demands twice counts once, with his last demand.
 */
export async function readDemands(
  db: Db,
  { communityId, resolutionId }: { communityId: string; resolutionId: string | null },
): Promise<Demand[]> {
  const { rows } = await db.query<Row>(
    `select distinct on (d.kind, d.person_id) d.kind, d.person_id as person, d.share_num::text as num, d.share_den::text as den
     from resolution_demands d
     where d.community_id = $1 and (d.resolution_id is null or d.resolution_id = $2) and d.share_den is not null
     order by d.kind, d.person_id, d.demanded_on desc, d.id desc`,
    [communityId, resolutionId],
  )
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const shares = rows
      .filter((row) => row.kind === kind)
      .map(({ num, den }) => fraction(BigInt(num), BigInt(den)))
    const share = reduceFraction(sumFractions(shares))
    return { kind, people: shares.length, share, isEnough: isDemandValid(kind, shares, WHOLE) }
  })
}

/** Where a demand of 1/5 binds: the shares do not add up to 1, or one owner has the majority (UWL art. 23(2a)). */
export function mayDemandOneOwner(rights: readonly RightDraft[]): boolean {
  const shares = rights.filter(({ basis }) => basis === 'owner')
  if (compareFractions(sumFractions(shares.map(({ share }) => share)), WHOLE) !== 0) return true
  const byOwner = new Map<string, Fraction[]>()
  for (const { ownerId, share } of shares)
    if (ownerId !== null) byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), share])
  return [...byOwner.values()].some((held) => exceedsHalf(sumFractions(held), WHOLE))
}
