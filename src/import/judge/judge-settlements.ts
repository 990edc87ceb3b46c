import type { Run } from '../run'
import { addErrors, sound } from './issues'
import { workName } from './sql'

const settlements = workName('settlements')
const lines = workName('settlement-lines')

/** SQL: the stored lines of the settlements a query names, without those the package replaces. */
const storedLines = (run: Run, ids: string): string => `
  select t.settlement_id, t.advances_gr as advances, t.cost_gr as cost from public.settlement_lines t
  where t.settlement_id in (${ids})
  ${run.judged.has('settlement-lines') ? `and not exists (select from ${lines} w where w.stored_id = t.id)` : ''}`

/** SQL: the lines that settlements would have after the import: those of the package, and stored ones it leaves. */
const linesOf = (run: Run, ids: string): string => {
  const stored = storedLines(run, ids)
  return run.judged.has('settlement-lines')
    ? `${stored} union all select w.settlement_id, w.advances, w.cost from ${lines} w where w.settlement_id is not null`
    : stored
}

/** SQL: a line of the settlement is refused itself, so that its sum is not known: errors do not cascade. */
const unsure = (run: Run, id: string): string =>
  run.judged.has('settlement-lines')
    ? `exists (select from ${lines} w where w.settlement_id = ${id} and not ${sound('settlement-lines')})`
    : 'false'

const details = `jsonb_build_object('reason', case when l.settlement_id is null then 'noLine' else 'lines' end,
  'advances', coalesce(l.advances, 0)::text, 'cost', coalesce(l.cost, 0)::text)`

/**
 * A settlement without a line, or whose lines add up to other advances or another cost, is `SUM_MISMATCH` at `result`.
 * Lines count as they would stand after the import.
 */
export const judgeSettlementSums = async (run: Run): Promise<void> => {
  if (run.unreadable.has('settlement-lines')) return
  await addErrors(
    run,
    'settlements',
    'SUM_MISMATCH',
    `select s.row_no, 'result', ${details}
     from (select w.* from ${settlements} w where ${sound('settlements')}) s
     left join (select settlement_id, sum(advances) as advances, sum(cost) as cost
       from (${linesOf(run, `select id from ${settlements}`)}) all_lines group by settlement_id) l
       on l.settlement_id = s.id
     where (l.settlement_id is null or l.advances <> s.advances or l.cost <> s.cost) and not ${unsure(run, 's.id')}`,
  )
}

/**
 * Lines sent without their settlement must still add up to the stored one; where they do not, there is no row of it to
 * name, so the error stands at the first of the lines.
 */
export const judgeLinesAlone = async (run: Run): Promise<void> => {
  if (run.unreadable.has('settlements')) return
  const inPackage = run.judged.has('settlements') ? `where id not in (select id from ${settlements})` : ''
  const touched = `select distinct w.settlement_id from ${lines} w where w.settlement_id is not null`
  await addErrors(
    run,
    'settlement-lines',
    'SUM_MISMATCH',
    `select (select min(w.row_no) from ${lines} w where w.settlement_id = s.id), 'cost', ${details}
     from (select * from public.settlements ${inPackage}) s
     join (select settlement_id, sum(advances) as advances, sum(cost) as cost
       from (${linesOf(run, touched)}) all_lines group by settlement_id) l on l.settlement_id = s.id
     where s.id in (${touched}) and (l.advances <> s.advances_gr or l.cost <> s.cost_gr)
       and not ${unsure(run, 's.id')}`,
  )
}
