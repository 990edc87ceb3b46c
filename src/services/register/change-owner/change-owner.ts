import type { Pool, PoolClient } from 'pg'
import { communitiesKept, type RegisterKeeper } from '@/access/may-keep-register'
import { DomainError } from '@/src/domain/domain-error'
import { addMonths } from '@/src/domain/time/civil-date'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { rehearse } from '@/src/platform/db/rehearse'
import { transaction } from '@/src/platform/db/transaction'
import { openBooks } from '@/src/services/finance/books/portal-books'
import { changeAccounts } from './accounts'
import { findBuyers } from './buyers'
import { chargedMonths, correctMonths } from './correct-months'
import { followVotings } from './follow-votings'
import { splitMonth } from './month-split'
import type { ChangeOutcome } from './outcome'
import type { OwnerChange } from './owner-change'
import { loadPremisesState, type PremisesState } from './premises-state'
import { outcomeOf } from './outcome'
import { isSeenState } from './seen'
import { planTies, writeTies } from './write-ties'

export type ChangeResult = { state: 'written' | 'already'; communityId: string; newPeople: string[] }

/** What a change of owner would write, found by writing it and taking all of it back. Errors as of `changeOwner`. */
export const previewChange = (
  change: OwnerChange,
  keeper: RegisterKeeper,
  pool: Pool = appPool(),
): Promise<ChangeOutcome> =>
  refusals(
    rehearse(pool, async (client) => write(client, await lockState(client, change, keeper), change, keeper)),
  )

/**
 * Writes a change of owner, all of it or nothing: ties ended and begun, accounts closed and opened, people, declared
 * figures, corrections of months charged already, votes that pass on. The same form sent twice writes once.
 * Errors: UNKNOWN_PREMISES, STALE where the premises are not as the clerk looked at them, FAR_FUTURE, and those of
 * `planSale`, `findBuyers`, `changeAccounts`, `writeTies` and `correctMonths`.
 */
export const changeOwner = (
  change: OwnerChange,
  keeper: RegisterKeeper,
  pool: Pool = appPool(),
): Promise<ChangeResult> =>
  refusals(
    transaction(pool, async (client) => {
      const state = await lockState(client, change, keeper)
      if (await isWritten(client, change))
        return { state: 'already', communityId: state.community.id, newPeople: [] }
      if (change.seen !== null && !isSeenState(change.seen, state)) throw new DomainError('STALE')
      const outcome = await write(client, state, change, keeper)
      if (change.seen !== null && change.seen !== outcome.seen) throw new DomainError('STALE')
      await record(client, state, change, keeper, outcome)
      return { state: 'written', communityId: state.community.id, newPeople: outcome.newPeople }
    }),
  )

/** The database has the last word where an import or a form of the admin came between. */
async function refusals<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (constraint === 'occupancies_whole' || code === '23505') throw new DomainError('STALE')
    throw error
  }
}

/** Books before premises, in the order in which charges take them: two clerks wait for one another and do not cross. */
async function lockState(
  client: PoolClient,
  change: OwnerChange,
  keeper: RegisterKeeper,
): Promise<PremisesState> {
  const kept = communitiesKept(keeper)
  const before = await loadPremisesState(client, change.premisesId, kept)
  if (!before) throw new DomainError('UNKNOWN_PREMISES')
  if (change.isCorrecting && before.community.bookkeeping === 'portal')
    await openBooks(client, before.community.id, keeper)
  await client.query('select from premises where id = $1 for no key update', [change.premisesId])
  const state = await loadPremisesState(client, change.premisesId, kept)
  if (!state) throw new DomainError('UNKNOWN_PREMISES')
  return state
}

async function isWritten(client: PoolClient, { premisesId, token }: OwnerChange): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from audit_events where object_type = 'premises' and object_id = $1 and action = 'owner-changed'
       and details ->> 'token' = $2`,
    [premisesId, token],
  )
  return (rowCount ?? 0) > 0
}

/** A day far ahead is a slip of the pen. */
function refuseDay(changedOn: string): void {
  const latest = addMonths(todayInWarsaw(), 12)
  if (changedOn > latest) throw new DomainError('FAR_FUTURE', { latest })
}

async function write(
  client: PoolClient,
  state: PremisesState,
  change: OwnerChange,
  keeper: RegisterKeeper,
): Promise<ChangeOutcome> {
  const { changedOn } = change
  refuseDay(changedOn)
  const plan = planTies(state, change)
  const buyers = await findBuyers(client, state, change.buyers, communitiesKept(keeper))
  const accounts = await changeAccounts(client, state, { ...change, buys: change.buyers.length > 0 }, plan)
  const buyersAccount = accounts.opened ?? accounts.joined
  const accountIds = buyersAccount ? [buyersAccount.id] : []
  const begun = await writeTies(client, state, plan, { buyers, accountIds, changedOn })
  await declare(client, state, change)
  const split = await splitMonth(client, state, plan, {
    changedOn,
    buyersAccountId: buyersAccount?.id ?? null,
    buyersAccount: buyersAccount?.code ?? null,
  })
  const charged = await chargedMonths(client, state, changedOn)
  const corrections = change.isCorrecting ? await correctMonths(client, state, charged, keeper) : []
  const votings = await followVotings(client, state, { changedOn, todayOn: todayInWarsaw() })
  return outcomeOf(client, {
    state,
    change,
    plan,
    buyers,
    accounts,
    begun,
    split,
    charged,
    corrections,
    votings,
  })
}

/** Figures the buyers declare; one entered for that very day before is put right. */
async function declare(
  client: PoolClient,
  { community, premises }: PremisesState,
  change: OwnerChange,
): Promise<void> {
  for (const { name, value } of change.declared)
    await client.query(
      `insert into premises_parameters (id, community_id, premises_id, name, valid_from_on, value, source)
       values (portal.uuid_v7(), $1, $2, $3, $4, $5, 'zmiana właściciela')
       on conflict (premises_id, name, valid_from_on) do update set value = excluded.value, source = excluded.source,
         updated_at = now()`,
      [community.id, premises.id, name, change.changedOn, value],
    )
}

/** One row for the change, and one for each person new to the register, where his access log begins. */
async function record(
  client: PoolClient,
  { community, premises }: PremisesState,
  change: OwnerChange,
  keeper: RegisterKeeper,
  outcome: ChangeOutcome,
): Promise<void> {
  const by = { actorKind: 'staff', actorId: keeper.staffId, communityId: community.id } as const
  await recordEvent(client, {
    ...by,
    ...{ action: 'owner-changed', objectType: 'premises', objectId: premises.id },
    details: {
      token: change.token,
      changedOn: change.changedOn,
      closed: outcome.closed.map(({ id }) => id),
      corrected: outcome.corrections.map(({ period }) => period),
    },
  })
  for (const objectId of outcome.newPeople)
    await recordEvent(client, { ...by, action: 'create', objectType: 'residents', objectId })
}
