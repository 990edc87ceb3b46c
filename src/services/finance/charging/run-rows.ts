import type { PoolClient } from 'pg'
import type { MonthDraft } from './compute-month'

/** Replaces the rows of a draft: accounts in premises order, their lines in the notice's order. */
export async function writeRunRows(
  client: PoolClient,
  run: { id: string; communityId: string },
  draft: MonthDraft,
): Promise<void> {
  await client.query('delete from charge_run_lines where run_id = $1', [run.id])
  await client.query('delete from charge_run_accounts where run_id = $1', [run.id])
  await client.query(
    `insert into charge_run_accounts (id, community_id, run_id, account_id, premises_id, place, from_on, until_on, days,
       month_days, full_gr, amount_gr, posted_gr)
     select portal.uuid_v7(), $1, $2, a.account_id, a.premises_id, a.place, a.from_on, a.until_on, a.days, a.month_days,
       a.full_gr, a.amount_gr, a.posted_gr
     from json_populate_recordset(null::charge_run_accounts, $3) a`,
    [run.communityId, run.id, JSON.stringify(draft.accounts.map(accountRow))],
  )
  await client.query(
    `insert into charge_run_lines (id, community_id, run_id, account_id, rate_row_id, place, component, name, unit, rate,
       quantity, amount_gr, charged_gr, vat_treatment, vat_gr, fund, basis)
     select portal.uuid_v7(), $1, $2, l.account_id, l.rate_row_id, l.place, l.component, l.name, l.unit, l.rate,
       l.quantity, l.amount_gr, l.charged_gr, l.vat_treatment, l.vat_gr, l.fund, l.basis
     from json_populate_recordset(null::charge_run_lines, $3) l`,
    [run.communityId, run.id, JSON.stringify(draft.accounts.flatMap(lineRows))],
  )
}

const accountRow = (one: MonthDraft['accounts'][number], place: number) => ({
  account_id: one.accountId,
  premises_id: one.premisesId,
  place,
  from_on: one.fromOn,
  until_on: one.untilOn,
  days: one.days,
  month_days: one.monthDays,
  full_gr: Number(one.fullGr),
  amount_gr: Number(one.amountGr),
  posted_gr: Number(one.postedGr),
})

const lineRows = ({ accountId, lines }: MonthDraft['accounts'][number]) =>
  lines.map((line, place) => ({
    account_id: accountId,
    rate_row_id: line.rateId,
    place,
    component: line.component,
    name: line.name,
    unit: line.unit,
    rate: line.rate,
    quantity: line.quantity,
    amount_gr: Number(line.amountGr),
    charged_gr: Number(line.chargedGr),
    vat_treatment: line.vatTreatment,
    vat_gr: Number(line.vatGr),
    fund: line.fund,
    basis: line.basis,
  }))
