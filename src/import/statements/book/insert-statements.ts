import type { Run } from '../../run'
import type { JudgedStatement } from '../judge-statements'

const ROWS_AT_ONCE = 5_000

const daysOf = ({ transactions }: JudgedStatement): string[] =>
  transactions.map(({ bookedOn }) => bookedOn).sort()

/** Keeps a statement, one row whatever how often it is sent. Returns its id. */
async function keepStatement(run: Run, statement: JudgedStatement): Promise<string> {
  const days = daysOf(statement)
  const { rows } = await run.client.query<{ id: string }>(
    `with kept as (
       insert into public.bank_statements (id, community_id, own_nrb, format, number, from_on, to_on, opening_gr, closing_gr,
         transaction_count, file_name, sha256, place, batch_id)
       values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (community_id, sha256, place) do nothing returning id)
     select id from kept union all
     select id from public.bank_statements where community_id = $1 and sha256 = $11 and place = $12 limit 1`,
    [
      ...[
        statement.owner.communityId,
        statement.ownNrb,
        statement.format,
        statement.number?.slice(0, 100) ?? null,
      ],
      ...[days[0] ?? null, days.at(-1) ?? null],
      ...[statement.openingGr?.toString() ?? null, statement.closingGr?.toString() ?? null],
      ...[
        statement.transactions.length,
        statement.file.name.slice(0, 250),
        statement.file.sha256,
        statement.place,
      ],
      run.batchId,
    ],
  )
  return rows[0]?.id ?? ''
}

const rowsOf = (statement: JudgedStatement, statementId: string): Record<string, unknown>[] =>
  statement.transactions
    .filter(({ isNew }) => isNew)
    .map((one) => ({
      community_id: statement.owner.communityId,
      statement_id: statementId,
      own_nrb: one.ownNrb,
      key: one.key,
      ordinal: one.ordinal,
      booked_on: one.bookedOn,
      valued_on: one.valuedOn,
      amount_gr: one.amountGr.toString(),
      counterparty_nrb: one.counterpartyNrb,
      counterparty_name: one.counterpartyName,
      title: one.title,
      bank_ref: one.bankRef,
      creditor_nrb: one.creditorNrb,
      details: one.details,
      is_return: one.isReturn,
    }))

/** Stores statements and the transactions that are not stored yet. */
export async function insertStatements(run: Run): Promise<void> {
  for (const statement of run.bankStatements) {
    const rows = rowsOf(statement, await keepStatement(run, statement))
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await run.client.query(
        `insert into public.bank_transactions (id, community_id, statement_id, own_nrb, key, ordinal, booked_on, valued_on,
           amount_gr, counterparty_nrb, counterparty_name, title, bank_ref, creditor_nrb, details, is_return, status)
         select portal.uuid_v7(), r.community_id, r.statement_id, r.own_nrb, r.key, r.ordinal, r.booked_on, r.valued_on,
           r.amount_gr, r.counterparty_nrb, r.counterparty_name, r.title, r.bank_ref, r.creditor_nrb, r.details,
           r.is_return, 'unexplained'
         from json_populate_recordset(null::public.bank_transactions, $1) r`,
        [JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))],
      )
    }
  }
}
