import type { ChargeLine } from '@/src/domain/finance/charge-lines'
import { periodBefore } from '@/src/domain/finance/charging/month-segments'
import {
  compareMonths,
  type MonthOfAccount,
  type RunDifference,
} from '@/src/domain/finance/charging/run-difference'
import { query } from '@/src/platform/db/pool'
import type { Keeper } from '../books/portal-books'
import type { RunProblem } from './compute-month'
import { runHead, type RunHead } from './read-runs'

/** An account of a run as a clerk looks at it. */
export type RunAccount = {
  accountId: string
  code: string
  premises: string
  days: number
  monthDays: number
  fullGr: number
  amountGr: number
  postedGr: number
}

export type RunDetail = {
  run: RunHead & { digest: string }
  problems: RunProblem[]
  accounts: Map<string, RunAccount>
  /** Beside the month before; a correction beside what the month charged so far. */
  difference: RunDifference
  comparedWith: { period: string; isSameMonth: boolean } | null
}

type AccountRow = RunAccount & { lines: LineTuple[] }
type LineTuple = [string, string, string, string, string, number, number, string | null, string | null]

const accountsOfRun = `
select a.account_id as "accountId", k.code, p.code as premises, a.days, a.month_days as "monthDays",
  a.full_gr as "fullGr", a.amount_gr as "amountGr", a.posted_gr as "postedGr",
  coalesce((select json_agg(json_build_array(l.component, l.name, l.unit, l.rate::text, l.quantity::text, l.amount_gr,
      l.charged_gr, l.fund, l.basis) order by l.place)
    from charge_run_lines l where l.run_id = a.run_id and l.account_id = a.account_id), '[]') as lines
from charge_run_accounts a join accounts k on k.id = a.account_id join premises p on p.id = a.premises_id
where a.run_id = $1 order by a.place`

const rowsOf = (runId: string | null): Promise<AccountRow[]> =>
  runId === null
    ? Promise.resolve([])
    : query<AccountRow>({ name: 'charge_run_rows', text: accountsOfRun, values: [runId] })

/** A line with what of it was charged, so that amounts add up to the run's; rate and quantity are the whole month's. */
const lineOf = (tuple: LineTuple): ChargeLine => ({
  ...{ component: tuple[0], name: tuple[1], unit: tuple[2], rate: tuple[3], quantity: tuple[4] },
  ...{ amountGr: BigInt(tuple[6]), fund: tuple[7], basis: tuple[8] },
})

const monthOf = (row: AccountRow): MonthOfAccount => ({
  accountId: row.accountId,
  amountGr: BigInt(row.amountGr),
  lines: row.lines.map(lineOf),
})

/** The posted run a run is read beside: of the month before, or for a correction the one of its own month before it. */
async function earlierRun(run: RunHead): Promise<string | null> {
  const [row] = await query<{ id: string }>({
    name: 'charge_run_before',
    text: `select id from charge_runs
      where community_id = $1 and period = $2 and state = 'posted' and ($3::int is null or sequence < $3::int)
      order by sequence desc limit 1`,
    values:
      run.sequence === 0
        ? [run.communityId, periodBefore(run.period), null]
        : [run.communityId, run.period, run.sequence],
  })
  return row?.id ?? null
}

/** A run with every account and its differences; null where there is none or it is not the keeper's. */
export async function readRun(keeper: Keeper, runId: string): Promise<RunDetail | null> {
  const head = await runHead(keeper, runId)
  if (head === null) return null
  const { problemRows, ...run } = head
  const earlier = await earlierRun(run)
  const [before, after] = await Promise.all([rowsOf(earlier), rowsOf(run.id)])
  const isSameMonth = run.sequence > 0
  return {
    run,
    problems: (problemRows ?? []) as RunProblem[],
    accounts: new Map([...before, ...after].map(({ lines: _, ...account }) => [account.accountId, account])),
    difference: compareMonths(before.map(monthOf), after.map(monthOf)),
    comparedWith:
      earlier === null ? null : { period: isSameMonth ? run.period : periodBefore(run.period), isSameMonth },
  }
}
