import type { Pool } from 'pg'
import { appPool } from '@/src/platform/db/pool'
import { bankChecks } from './verify-bank'
import { bookChecks } from './verify-books'
import { debtChecks } from './verify-debts'
import type { Check } from './verify-check'
import { recountResolutions, votingChecks } from '@/src/services/voting/verify-votings'

/** One broken record: which check found it, where, in words for a log. */
export type BrokenRecord = { check: string; table: string; id: string; detail: string }
export type Verification = { ok: boolean; checked: Record<string, number>; broken: BrokenRecord[] }

/** How many broken rows of one check are named; the first is what one needs to see. */
const named = 20

/**
 * What must hold whatever happened: the book's rows are one-sided, stand on accounts of their own community, reverse
 * what they say they reverse; notices and settlements add up; the audit chain is unbroken. Each is recomputed from the rows.
 */
const checks: readonly Check[] = [
  {
    name: 'ledger-one-sided',
    table: 'ledger_entries',
    count: 'select count(*) from ledger_entries',
    broken: `select id, format('debit %s, credit %s', debit_gr, credit_gr) as detail from ledger_entries
      where not ((debit_gr > 0 and credit_gr = 0) or (credit_gr > 0 and debit_gr = 0))`,
  },
  {
    name: 'ledger-community',
    table: 'ledger_entries',
    count: 'select count(*) from ledger_entries',
    broken: `select e.id, 'the account belongs to another community' as detail from ledger_entries e
      join accounts a on a.id = e.account_id where a.community_id <> e.community_id`,
  },
  {
    name: 'ledger-reversals',
    table: 'ledger_entries',
    count: 'select count(*) from ledger_entries where reversal_of_id is not null',
    broken: `select e.id, format('reverses %s', o.external_id) as detail from ledger_entries e
      join ledger_entries o on o.id = e.reversal_of_id
      where o.account_id <> e.account_id or o.debit_gr <> e.credit_gr or o.credit_gr <> e.debit_gr or o.id = e.id`,
  },
  {
    name: 'charges-amount',
    table: 'charges',
    count: 'select count(*) from charges',
    broken: `select id, format('%s × %s is not %s gr', rate, quantity, amount_gr) as detail from charges
      where round(rate * quantity * 100) <> amount_gr`,
  },
  {
    name: 'settlements-sum',
    table: 'settlements',
    count: 'select count(*) from settlements',
    broken: `select s.id, format('advances %s, cost %s, lines %s and %s', s.advances_gr, s.cost_gr,
        coalesce(l.advances_gr, 0), coalesce(l.cost_gr, 0)) as detail
      from settlements s left join (select settlement_id, sum(advances_gr) as advances_gr, sum(cost_gr) as cost_gr
        from settlement_lines group by settlement_id) l on l.settlement_id = s.id
      where s.result_gr <> s.advances_gr - s.cost_gr or l.settlement_id is null
        or l.advances_gr <> s.advances_gr or l.cost_gr <> s.cost_gr`,
  },
  {
    name: 'settlements-community',
    table: 'settlements',
    count: 'select count(*) from settlements',
    broken: `select s.id, 'the account belongs to another community' as detail from settlements s
      join accounts a on a.id = s.account_id where a.community_id <> s.community_id`,
  },
  {
    name: 'accounts-community',
    table: 'accounts',
    count: 'select count(*) from accounts',
    broken: `select a.id, 'the premises belong to another community' as detail from accounts a
      join premises p on p.id = a.premises_id where p.community_id <> a.community_id`,
  },
  {
    name: 'audit-chain',
    table: 'audit_events',
    count: 'select count(*) from audit_events',
    broken: `select id, format('row %s: %s', seq, case when hash <> digest then 'content does not fit its hash'
        when seq <> number then 'a row before it is missing' else 'hash of the row before does not fit' end) as detail
      from (select a.id, a.seq, a.hash, a.prev_hash, portal.audit_digest(a) as digest,
          row_number() over (order by a.seq) as number, lag(a.hash, 1, repeat('0', 64)) over (order by a.seq) as before
        from audit_events a) chained
      where hash <> digest or prev_hash <> before or seq <> number order by seq`,
  },
]

/** Recomputes what the portal keeps of money, of votes and of its own log, and names what does not fit. Reads only. */
export async function verifyRecords(pool: Pool = appPool()): Promise<Verification> {
  const checked: Record<string, number> = {}
  const broken: BrokenRecord[] = []
  for (const check of [...checks, ...votingChecks, ...bookChecks, ...bankChecks, ...debtChecks]) {
    const { rows } = await pool.query<{ count: number }>(check.count)
    checked[check.name] = Number(rows[0]?.count ?? 0)
    const found = await pool.query<{ id: string; detail: string }>(`${check.broken} limit ${named}`)
    broken.push(...found.rows.map((row) => ({ check: check.name, table: check.table, ...row })))
  }
  const recount = await recountResolutions(pool)
  checked['resolutions-result'] = recount.checked
  broken.push(...recount.broken.map((row) => ({ check: 'resolutions-result', table: 'resolutions', ...row })))
  return { ok: broken.length === 0, checked, broken }
}
