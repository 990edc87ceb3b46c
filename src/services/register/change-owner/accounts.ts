import type { PoolClient } from 'pg'
import { moneyCapacities } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import type { BuyersAccount } from './owner-change'
import { openAccounts, type PremisesState, type StateAccount, type StateTie } from './premises-state'

type Opened = { id: string; code: string; nrb: string | null }

export type AccountChange = {
  /** Closed on the day of the change: nobody who stays or comes pays there. */
  closed: StateAccount[]
  opened: Opened | null
  /** An account of the premises the buyers go on with. */
  joined: StateAccount | null
}

/** Neither a number nor a payer id is ever used again (domain rules 4.2): payments would find the wrong owner. */
async function refuseTaken(
  client: PoolClient,
  communityId: string,
  account: BuyersAccount & { mode: 'new' },
  payerId: string | null,
): Promise<void> {
  const { rows } = await client.query<{ code: string | null; nrb: string | null; payer: string | null }>(
    `select max(code) filter (where code = $2 and community_id = $1) as code, max(code) filter (where nrb = $3) as nrb,
       max(code) filter (where payer_id = $4 and community_id = $1) as payer from accounts
     where (community_id = $1 and (code = $2 or payer_id = $4)) or nrb = $3`,
    [communityId, account.code, account.nrb, payerId],
  )
  if (rows[0]?.code) throw new DomainError('ACCOUNT_TAKEN', { account: account.code })
  if (rows[0]?.nrb) throw new DomainError('NRB_TAKEN', { account: rows[0].nrb })
  if (rows[0]?.payer) throw new DomainError('PAYER_TAKEN', { account: rows[0].payer })
}

async function open(
  client: PoolClient,
  { community, premises }: PremisesState,
  account: BuyersAccount & { mode: 'new' },
  changedOn: string,
): Promise<Opened> {
  // As the import has it: without an id of its own a payer is known by the end of his number.
  const payerId = account.payerId ?? account.nrb?.slice(-12) ?? null
  await refuseTaken(client, community.id, account, payerId)
  const { rows } = await client.query<{ id: string }>(
    `insert into accounts (id, community_id, code, premises_id, nrb, payer_id, opened_on)
     values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6) returning id`,
    [community.id, account.code, premises.id, account.nrb, payerId, changedOn],
  )
  return { id: rows[0]!.id, code: account.code, nrb: account.nrb }
}

const close = (client: PoolClient, accounts: readonly StateAccount[], changedOn: string): Promise<unknown> =>
  client.query(`update accounts set closed_on = $2, updated_at = now() where id = any($1::uuid[])`, [
    accounts.map(({ id }) => id),
    changedOn,
  ])

/** Where the portal charges, one owner's account would be charged for the others too. */
function requirePayers({ community }: PremisesState, buys: boolean, payers: readonly StateTie[]): void {
  const pays = payers.some(({ capacity, accountIds }) => capacity === 'owner' && accountIds.length > 0)
  if (community.bookkeeping === 'portal' && buys && pays) throw new DomainError('ACCOUNT_NEEDED', {})
}

/**
 * Opens the buyers' account and closes those on which nobody is left who pays; what is owed there stays the sellers'
 * (domain rules 3.4). Errors: UNKNOWN_ACCOUNT, ACCOUNT_TAKEN, NRB_TAKEN, PAYER_TAKEN, ACCOUNT_LATER, ACCOUNT_OWES where the
 * buyers were to go on with an account the sellers leave with a balance, ACCOUNT_NEEDED.
 */
export async function changeAccounts(
  client: PoolClient,
  state: PremisesState,
  change: { account: BuyersAccount; changedOn: string; buys: boolean },
  { leaving, staying }: { leaving: readonly StateTie[]; staying: readonly StateTie[] },
): Promise<AccountChange> {
  const { account, changedOn } = change
  const usable = openAccounts(state, changedOn)
  const joined = account.mode === 'known' ? (usable.find(({ id }) => id === account.id) ?? null) : null
  if (account.mode === 'known' && joined === null) throw new DomainError('UNKNOWN_ACCOUNT', {})
  // A tenant or somebody of the household pays on no account, even where one is named by mistake.
  const payers = staying.filter(({ capacity }) => moneyCapacities.includes(capacity))
  if (account.mode === 'none') requirePayers(state, change.buys, payers)
  const kept = new Set([...payers.flatMap(({ accountIds }) => accountIds), ...(joined ? [joined.id] : [])])
  const left = new Set(leaving.flatMap(({ accountIds }) => accountIds))
  // What is owed there is the sellers': the buyers would be asked for it.
  const theirs =
    joined && left.has(joined.id) && !payers.some(({ accountIds }) => accountIds.includes(joined.id))
  if (theirs && Number(joined.balanceGr) !== 0)
    throw new DomainError('ACCOUNT_OWES', { account: joined.code })
  const closed = usable.filter(({ id }) => left.has(id) && !kept.has(id))
  const later = closed.find(({ openedOn }) => openedOn > changedOn)
  if (later) throw new DomainError('ACCOUNT_LATER', { account: later.code })
  if (closed.length > 0) await close(client, closed, changedOn)
  const opened = account.mode === 'new' ? await open(client, state, account, changedOn) : null
  return { closed, opened, joined }
}
