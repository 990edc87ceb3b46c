import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { noteInBooks, openBooks, type Keeper } from '../books/portal-books'
import { computeSettlement, type SettlementDraft } from './compute-settlement'
import { postedSettlement } from './read-posted'
import type { SettlementTerms } from './settlement-terms'

export type SettlementRun = SettlementTerms & { id: string; state: 'draft' | 'posted' }

const columns = `id, community_id as "communityId", building_id as "buildingId", medium, period_from_on as "periodFromOn",
  period_to_on as "periodToOn", issued_on as "issuedOn", due_on as "dueOn", contest_until_on as "contestUntilOn",
  document, items, state`

/**
 * Keeps a settlement as a draft; with an id, the draft of that id is changed. Nothing is booked.
 * Errors: UNKNOWN_COMMUNITY, BOOKS_IMPORTED, UNKNOWN_BUILDING, UNKNOWN_RUN, DOCUMENT_TAKEN.
 */
export const saveSettlement = (
  terms: SettlementTerms,
  keeper: Keeper,
  id: string | null = null,
  pool: Pool = appPool(),
): Promise<string> =>
  transaction(pool, async (client) => {
    const books = await openBooks(client, terms.communityId, keeper)
    await refuseTaken(client, terms, id)
    const values = [
      ...[terms.communityId, terms.buildingId, terms.medium, terms.periodFromOn, terms.periodToOn],
      ...[terms.issuedOn, terms.dueOn, terms.contestUntilOn, terms.document, JSON.stringify(terms.items)],
    ]
    const { rows } = await client.query<{ id: string }>(
      id === null
        ? `insert into settlement_runs (id, community_id, building_id, medium, period_from_on, period_to_on, issued_on,
             due_on, contest_until_on, document, items, state)
           values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft') returning id`
        : `update settlement_runs set building_id = $2, medium = $3, period_from_on = $4, period_to_on = $5,
             issued_on = $6, due_on = $7, contest_until_on = $8, document = $9, items = $10, updated_at = now()
           where id = $11 and community_id = $1 and state = 'draft' returning id`,
      id === null ? values : [...values, id],
    )
    if (!rows[0]) throw new DomainError('UNKNOWN_RUN', {})
    await noteInBooks(client, books, keeper, {
      action: id === null ? 'settlement-drafted' : 'settlement-redrafted',
      objectType: 'settlement-runs',
      objectId: rows[0].id,
      details: { document: terms.document },
    })
    return rows[0].id
  })

async function refuseTaken(client: PoolClient, terms: SettlementTerms, id: string | null): Promise<void> {
  const building = await client.query('select from buildings where id = $1 and community_id = $2', [
    terms.buildingId,
    terms.communityId,
  ])
  if (terms.buildingId !== null && building.rowCount === 0) throw new DomainError('UNKNOWN_BUILDING', {})
  const taken = await client.query(
    'select from settlement_runs where community_id = $1 and document = $2 and id is distinct from $3',
    [terms.communityId, terms.document, id],
  )
  if (taken.rowCount) throw new DomainError('DOCUMENT_TAKEN', { document: terms.document })
}

/**
 * An advance of a month is settled once, whatever is drafted: no other posted run of the same premises holds the month and the component.
 * Errors: ADVANCES_SETTLED, with that run's document.
 */
export async function refuseSettledTwice(client: PoolClient, terms: SettlementTerms): Promise<void> {
  const codes = terms.items.flatMap(({ advanceComponents }) => advanceComponents)
  const { rows } = await client.query<{ document: string }>(
    `select r.document from settlement_runs r
     where r.community_id = $1 and r.state = 'posted' and r.period_from_on <= $3 and r.period_to_on >= $2
       and ($4::uuid is null or r.building_id is null or r.building_id = $4)
       and exists (select from jsonb_array_elements(r.items) i, jsonb_array_elements_text(i -> 'advanceComponents') c
         where c = any($5::text[])) limit 1`,
    [terms.communityId, terms.periodFromOn, terms.periodToOn, terms.buildingId, codes],
  )
  if (rows[0]) throw new DomainError('ADVANCES_SETTLED', { document: rows[0].document })
}

/** Takes a draft out. Errors: UNKNOWN_RUN, UNKNOWN_COMMUNITY, BOOKS_IMPORTED. */
export const discardSettlement = (id: string, keeper: Keeper, pool: Pool = appPool()): Promise<void> =>
  transaction(pool, async (client) => {
    const run = await loadSettlementRun(client, id)
    const books = await openBooks(client, run.communityId, keeper)
    const { rowCount } = await client.query(`delete from settlement_runs where id = $1 and state = 'draft'`, [
      id,
    ])
    if (rowCount === 0) throw new DomainError('UNKNOWN_RUN', {})
    await noteInBooks(client, books, keeper, {
      action: 'settlement-discarded',
      objectType: 'settlement-runs',
      objectId: id,
      details: { document: run.document },
    })
  })

/** A run by its id, locked until the transaction ends. Errors: UNKNOWN_RUN. */
export async function loadSettlementRun(client: PoolClient, id: string): Promise<SettlementRun> {
  const { rows } = await client.query<SettlementRun>(
    `select ${columns} from settlement_runs where id = $1 for update`,
    [id],
  )
  if (!rows[0]) throw new DomainError('UNKNOWN_RUN', {})
  return rows[0]
}

/** A draft as it would be posted now, a posted one as it was posted. Errors as of `discardSettlement`. */
export const previewSettlement = (
  id: string,
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<{ run: SettlementRun; draft: SettlementDraft }> =>
  transaction(pool, async (client) => {
    const run = await loadSettlementRun(client, id)
    await openBooks(client, run.communityId, keeper)
    const isPosted = run.state === 'posted'
    const draft = isPosted ? postedSettlement(client, run) : computeSettlement(client, termsOf(run))
    return { run, draft: await draft }
  })

/** The run's terms alone, so that its digest does not hang on its state. */
export const termsOf = ({ id: _id, state: _state, ...terms }: SettlementRun): SettlementTerms => terms
