import { randomUUID } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { AccountSettlement, SettledLine } from '@/src/domain/finance/settling/settle-cost'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { bookEntries } from '../books/book-entries'
import { closeBooks, openBooks, type Keeper } from '../books/portal-books'
import type { PostResult } from '../charging/post-charges'
import { computeSettlement } from './compute-settlement'
import { loadSettlementRun, termsOf, type SettlementRun, refuseSettledTwice } from './draft-settlement'
import { settlementPrefix } from './read-posted'

/**
 * Posts a settlement once: a settlement with its lines for every account, and an entry where something is owed or
 * overpaid. `stale` where what the clerk looked at is not what would be posted now.
 * Errors: UNKNOWN_RUN, UNKNOWN_COMMUNITY, BOOKS_IMPORTED, RUN_HAS_PROBLEMS, ADVANCES_SETTLED.
 */
export const postSettlement = (
  input: { runId: string; digest: string },
  keeper: Keeper,
  pool: Pool = appPool(),
): Promise<PostResult> =>
  transaction(pool, async (client) => {
    const run = await loadSettlementRun(client, input.runId)
    const books = await openBooks(client, run.communityId, keeper)
    if (run.state === 'posted') return { state: 'already', entries: 0 }
    const draft = await computeSettlement(client, termsOf(run))
    if (draft.digest !== input.digest) return { state: 'stale', entries: 0 }
    if (draft.problems.length > 0)
      throw new DomainError('RUN_HAS_PROBLEMS', { count: String(draft.problems.length) })
    await refuseSettledTwice(client, termsOf(run))
    await writeSettlements(client, run, draft.settlements)
    const entries = await bookEntries(client, run.communityId, entriesOf(run, draft.settlements))
    await client.query(
      `update settlement_runs set state = 'posted', posted_by_id = $2, posted_at = now(), updated_at = now() where id = $1`,
      [run.id, keeper.staffId],
    )
    await closeBooks(client, books, keeper, {
      action: 'settlement-posted',
      objectType: 'settlement-runs',
      objectId: run.id,
      details: { document: run.document, costGr: Number(draft.costGr), entries },
    })
    return { state: 'posted', entries }
  })

const numberOf = (run: SettlementRun, accountId: string): string => `${settlementPrefix(run.id)}${accountId}`

async function writeSettlements(
  client: PoolClient,
  run: SettlementRun,
  settlements: readonly AccountSettlement[],
): Promise<void> {
  const rows = settlements.map((one) => ({ id: randomUUID(), one }))
  await client.query(
    `insert into settlements (id, community_id, external_id, account_id, medium, period_from_on, period_to_on, issued_on,
       due_on, document, advances_gr, cost_gr, result_gr, contest_until_on)
     select s.id, $1, s.external_id, s.account_id, $2, $3, $4, $5, $6, $7, s.advances_gr, s.cost_gr, s.result_gr, $8
     from json_populate_recordset(null::settlements, $9) s`,
    [
      ...[run.communityId, run.medium, run.periodFromOn, run.periodToOn, run.issuedOn, run.dueOn],
      ...[run.document, run.contestUntilOn, JSON.stringify(rows.map(({ id, one }) => headRow(run, id, one)))],
    ],
  )
  await client.query(
    `insert into settlement_lines (id, community_id, settlement_id, line, component, name, method, meter_id, reading_from,
       reading_to, quantity, unit_price, advances_gr, cost_gr)
     select portal.uuid_v7(), $1, l.settlement_id, l.line, l.component, l.name, l.method, l.meter_id, l.reading_from,
       l.reading_to, l.quantity, l.unit_price, l.advances_gr, l.cost_gr
     from json_populate_recordset(null::settlement_lines, $2) l`,
    [
      run.communityId,
      JSON.stringify(rows.flatMap(({ id, one }) => one.lines.map((line, i) => lineRow(id, line, i)))),
    ],
  )
}

const headRow = (run: SettlementRun, id: string, one: AccountSettlement) => ({
  id,
  external_id: numberOf(run, one.accountId),
  account_id: one.accountId,
  advances_gr: Number(one.advancesGr),
  cost_gr: Number(one.costGr),
  result_gr: Number(one.resultGr),
})

const lineRow = (settlementId: string, line: SettledLine, index: number) => ({
  settlement_id: settlementId,
  line: String(index + 1),
  component: line.component,
  name: line.name,
  // Whether the area is heated is in the component's name; the format knows one area.
  method: line.method === 'heatedArea' ? 'area' : line.method,
  meter_id: line.meterId,
  reading_from: line.readingFrom,
  reading_to: line.readingTo,
  quantity: line.quantity,
  unit_price: line.unitPrice,
  advances_gr: Number(line.advancesGr),
  cost_gr: Number(line.costGr),
})

/** Result above zero is an overpayment and a credit; below zero it is owed by the run's due date. */
const entriesOf = (run: SettlementRun, settlements: readonly AccountSettlement[]) =>
  settlements.map(({ accountId, resultGr }) => ({
    accountId,
    externalId: numberOf(run, accountId),
    bookedOn: run.issuedOn,
    dueOn: resultGr < 0n ? run.dueOn : null,
    kind: 'settlement' as const,
    document: run.document,
    period: null,
    description: `${TITLES[run.medium]}, ${clerkDate(run.periodFromOn)}–${clerkDate(run.periodToOn)}`,
    amountGr: -resultGr,
  }))

const TITLES: Record<SettlementRun['medium'], string> = {
  water: 'Rozliczenie wody',
  heat: 'Rozliczenie ogrzewania',
  hotWater: 'Rozliczenie ciepłej wody',
  annual: 'Rozliczenie roczne',
}

/** `9.02.2026`, as people write it. */
const clerkDate = (date: string): string => `${Number(date.slice(8))}.${date.slice(5, 7)}.${date.slice(0, 4)}`
