import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { planSale, type SalePlan } from '@/src/domain/register/sale'
import { WHOLE, type Fraction } from '@/src/domain/register/shares'
import type { FoundBuyer } from './buyers'
import type { OwnerChange } from './owner-change'
import { holdsBefore, type PremisesState, type StateTie, type TieCapacity } from './premises-state'

/** Who leaves, who stays with what, found from the form and what is stored. */
export type TiePlan = SalePlan & {
  /** Owners who sell all they have, and those who go with them or move out. */
  leaving: StateTie[]
  /** Owners who sell a part and keep the rest, and all others who are tied on. */
  staying: StateTie[]
}

const dependent: readonly TieCapacity[] = ['spouse', 'proxy', 'representative']

/** A spouse, proxy or representative goes with the owner beside whom he stands; without one named, with the last owner. */
const goesWith = (tie: StateTie, gone: readonly StateTie[], owners: readonly StateTie[]): boolean => {
  if (!dependent.includes(tie.capacity)) return false
  if (tie.principalId === null) return gone.length === owners.length && gone.length > 0
  const isStill = owners.some((one) => one.personId === tie.principalId && !gone.includes(one))
  return !isStill && gone.some((one) => one.personId === tie.principalId)
}

/** Errors as of `planSale`, UNKNOWN_TIE, and LATER_TIES where a seller has a spouse, proxy or representative since. */
export function planTies(state: PremisesState, change: OwnerChange): TiePlan {
  const owners = state.ties.filter(({ capacity }) => capacity === 'owner')
  const bought = change.buyers.filter(({ capacity }) => capacity === 'owner').map(({ part }) => part)
  const plan = planSale(owners, change.sales, bought, change.changedOn)
  const present = state.ties.filter((tie) => holdsBefore(tie, change.changedOn))
  const presentOwners = present.filter(({ capacity }) => capacity === 'owner')
  const others = present.filter(({ capacity }) => capacity !== 'owner')
  const unknown = change.endedTies.some((id) => !others.some((tie) => tie.id === id))
  if (unknown) throw new DomainError('UNKNOWN_TIE', {})
  const keeps = new Set(plan.kept.map(({ id }) => id))
  const gone = presentOwners.filter(({ id }) => plan.ended.includes(id) && !keeps.has(id))
  const moving = others.filter(
    (tie) => change.endedTies.includes(tie.id) || goesWith(tie, gone, presentOwners),
  )
  // One entered meanwhile for a seller, as of a day after the sale, would go on without him.
  const isLater = (tie: StateTie) =>
    tie.fromOn >= change.changedOn && (tie.toOn === null || tie.toOn > tie.fromOn)
  if (state.ties.some((tie) => isLater(tie) && goesWith(tie, gone, presentOwners)))
    throw new DomainError('LATER_TIES', {})
  const leaving = [...gone, ...moving]
  return { ...plan, leaving, staying: present.filter((tie) => !leaving.includes(tie)) }
}

export type NewTie = {
  personId: string
  person: string
  capacity: 'owner' | 'spouse'
  part: Fraction
  principalId: string | null
  accountIds: readonly string[]
}

async function addTie(client: PoolClient, state: PremisesState, tie: NewTie, fromOn: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into occupancies (id, community_id, premises_id, person_id, capacity, from_on, fraction_num, fraction_den,
       principal_id)
     values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      ...[state.community.id, state.premises.id, tie.personId, tie.capacity, fromOn],
      ...[String(tie.part.num), String(tie.part.den), tie.principalId],
    ],
  )
  await client.query(
    `insert into occupancies_rels ("order", parent_id, path, accounts_id)
     select a.place, $1, 'accounts', a.id from unnest($2::uuid[]) with ordinality a(id, place)`,
    [rows[0]!.id, tie.accountIds],
  )
}

/** What the buyers get, spouses beside the owner named before them. */
const tiesOfBuyers = (buyers: readonly FoundBuyer[], accountIds: readonly string[]): NewTie[] => {
  let principalId: string | null = null
  return buyers.map(({ id, name, capacity, part }): NewTie => {
    const beside = principalId
    if (capacity === 'owner') principalId = id
    return {
      ...{ personId: id, person: name, capacity, accountIds },
      part: capacity === 'owner' ? part : WHOLE,
      principalId: capacity === 'owner' ? null : beside,
    }
  })
}

/** What sellers keep, on the accounts they have. */
const tiesKept = (plan: TiePlan): NewTie[] =>
  plan.kept.flatMap(({ id, part }): NewTie[] => {
    const tie = plan.staying.find((one) => one.id === id)
    if (!tie) return []
    const { personId, person, accountIds } = tie
    return [{ personId, person, capacity: 'owner', part, principalId: null, accountIds }]
  })

/** Ends and begins the ties of a change. Errors: SELLER_BUYS where one who sells all is among the buyers. */
export async function writeTies(
  client: PoolClient,
  state: PremisesState,
  plan: TiePlan,
  arrival: { buyers: readonly FoundBuyer[]; accountIds: readonly string[]; changedOn: string },
): Promise<NewTie[]> {
  const { buyers, accountIds, changedOn } = arrival
  const sellers = state.ties.filter(({ id }) => plan.ended.includes(id))
  const both = buyers.find(({ id }) => sellers.some(({ personId }) => personId === id))
  if (both) throw new DomainError('SELLER_BUYS', {})
  await client.query(`update occupancies set to_on = $2, updated_at = now() where id = any($1::uuid[])`, [
    [...plan.ended, ...plan.leaving.map(({ id }) => id)],
    changedOn,
  ])
  const begun = [...tiesKept(plan), ...tiesOfBuyers(buyers, accountIds)]
  for (const tie of begun) await addTie(client, state, tie, changedOn)
  return begun
}
