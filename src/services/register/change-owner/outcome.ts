import type { PoolClient } from 'pg'
import { reduceFraction, type Fraction } from '@/src/domain/register/shares'
import { ownEntryPrefix } from '@/src/services/finance/books/book-entries'
import type { AccountChange } from './accounts'
import type { FoundBuyer } from './buyers'
import type { MonthCorrection } from './correct-months'
import type { VotingFollowed } from './follow-votings'
import type { MonthSplit } from './month-split'
import type { OwnerChange } from './owner-change'
import type { PremisesState, TieCapacity } from './premises-state'
import { seenOf } from './seen'
import type { NewTie, TiePlan } from './write-ties'

/** What a change writes, in terms of the sentences a clerk checks. Amounts in grosze, above zero owed. */
export type ChangeOutcome = {
  ended: { person: string; capacity: TieCapacity }[]
  begun: { person: string; capacity: 'owner' | 'spouse'; part: Fraction; isNew: boolean; isRest: boolean }[]
  staying: { person: string; capacity: TieCapacity; part: Fraction }[]
  closed: { id: string; code: string; balanceGr: number; entriesLater: number }[]
  opened: { code: string; nrb: string | null } | null
  joined: { code: string; balanceGr: number } | null
  declared: OwnerChange['declared']
  split: MonthSplit | null
  /** Months charged already that the change reaches back to. */
  charged: string[]
  corrections: MonthCorrection[]
  votings: VotingFollowed[]
  /** Sellers whose term on the board goes on. */
  boards: string[]
  newPeople: string[]
  /** What the clerk decides by; sent back with the form. */
  seen: string
}

type Written = {
  state: PremisesState
  change: OwnerChange
  plan: TiePlan
  buyers: readonly FoundBuyer[]
  accounts: AccountChange
  begun: readonly NewTie[]
} & Pick<ChangeOutcome, 'split' | 'charged' | 'corrections' | 'votings'>

type Balance = { id: string; balanceGr: number; later: number }

/**
 * Balances with corrections booked just now, and how many entries lie on the buyers' side of the day; monthly charges do
 * not count, as their own corrections put them right.
 */
async function balances(
  client: PoolClient,
  ids: readonly string[],
  changedOn: string,
): Promise<Map<string, Balance>> {
  const { rows } = await client.query<Balance>(
    `select a.id, coalesce(sum(e.debit_gr - e.credit_gr), 0)::bigint as "balanceGr",
       (count(e.id) filter (where e.booked_on >= $2 and e.external_id not like $3))::int as later
     from unnest($1::uuid[]) a(id) left join ledger_entries e on e.account_id = a.id group by a.id`,
    [ids, changedOn, `${ownEntryPrefix}charge/%`],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function boardMembers(client: PoolClient, { state, plan, change }: Written): Promise<string[]> {
  const owners = plan.leaving.filter(({ capacity }) => capacity === 'owner')
  const { rows } = await client.query<{ name: string }>(
    `select distinct r.display_name as name from board_terms b join residents r on r.id = b.person_id
     where b.community_id = $1 and b.person_id = any($2::uuid[]) and b.from_on <= $3
       and (b.to_on is null or b.to_on > $3) order by 1`,
    [state.community.id, owners.map(({ personId }) => personId), change.changedOn],
  )
  return rows.map(({ name }) => name)
}

const shown = (part: Fraction): Fraction => reduceFraction(part)

/** Puts together what a change has written. */
export async function outcomeOf(client: PoolClient, written: Written): Promise<ChangeOutcome> {
  const { change, plan, buyers, accounts, begun } = written
  const { closed, opened, joined } = accounts
  const known = await balances(
    client,
    [...closed, ...(joined ? [joined] : [])].map(({ id }) => id),
    change.changedOn,
  )
  const balanceOf = (id: string): number => Number(known.get(id)?.balanceGr ?? 0)
  const isNew = new Set(buyers.filter((buyer) => buyer.isNew).map(({ id }) => id))
  return {
    ended: plan.leaving.map(({ person, capacity }) => ({ person, capacity })),
    begun: begun.map(({ person, personId, capacity, part }) => ({
      ...{ person, capacity, part: shown(part), isNew: isNew.has(personId) },
      isRest: !buyers.some(({ id }) => id === personId),
    })),
    staying: plan.staying
      .filter(({ id }) => !plan.ended.includes(id))
      .map(({ person, capacity, part }) => ({ person, capacity, part: shown(part) })),
    closed: closed.map(({ id, code }) => ({
      ...{ id, code, balanceGr: balanceOf(id), entriesLater: known.get(id)?.later ?? 0 },
    })),
    opened: opened && { code: opened.code, nrb: opened.nrb },
    joined: joined && { code: joined.code, balanceGr: balanceOf(joined.id) },
    declared: change.declared,
    ...{ split: written.split, charged: written.charged, corrections: written.corrections },
    votings: written.votings,
    boards: await boardMembers(client, written),
    newPeople: [...isNew],
    seen: seenOf(written.state, written.corrections),
  }
}
