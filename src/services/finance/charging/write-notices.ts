import type { PoolClient } from 'pg'
import { monthBounds } from '@/src/domain/finance/charging/month-segments'

const linesOf = (run: string) => `
  select account_id, jsonb_agg(jsonb_build_array(component, name, unit, rate, quantity) order by component) as lines
  from charge_run_lines where run_id = ${run} group by account_id`

/** Accounts whose notice in force on the month's first day is not what the run charges by. */
const changed = `
with mine as (${linesOf('$1')}), force as (
  select m.account_id, (select max(c.valid_from_on) from charges c
    where c.account_id = m.account_id and c.valid_from_on <= $2::date) as on_day
  from mine m
), theirs as (
  select f.account_id,
    jsonb_agg(jsonb_build_array(c.component, c.name, c.unit, c.rate, c.quantity) order by c.component) as lines
  from force f join charges c on c.account_id = f.account_id and c.valid_from_on = f.on_day
  group by f.account_id
)
select m.account_id as id from mine m left join theirs t on t.account_id = m.account_id
where m.lines is distinct from t.lines`

const copyLines = `
insert into charges (id, community_id, account_id, valid_from_on, component, name, unit, rate, quantity, amount_gr, fund, basis)
select portal.uuid_v7(), l.community_id, l.account_id, $2::date, l.component, l.name, l.unit, l.rate, l.quantity,
  l.amount_gr, l.fund, l.basis
from charge_run_lines l where l.run_id = $1 and l.account_id = any($3::uuid[])
order by l.account_id, l.place`

/**
 * Makes the notices say what a posted run charges by: an account whose notice is another one gets a new one from the
 * month's first day. Where the month after is posted and lived on the old notice, that one is written down for it first,
 * so that a correction reaches no further than its month.
 */
export async function writeNotices(
  client: PoolClient,
  run: { id: string; communityId: string; period: string },
): Promise<void> {
  const { fromOn, untilOn } = monthBounds(run.period)
  const found = await client.query<{ id: string }>(changed, [run.id, fromOn])
  const ids = found.rows.map(({ id }) => id)
  if (ids.length === 0) return
  const next = await postedRunOf(client, run.communityId, untilOn.slice(0, 7))
  if (next !== null) {
    const bare = await client.query<{ id: string }>(
      `select id from unnest($1::uuid[]) as id
       where not exists (select from charges c where c.account_id = id and c.valid_from_on = $2::date)`,
      [ids, untilOn],
    )
    await client.query(copyLines, [next, untilOn, bare.rows.map(({ id }) => id)])
  }
  await client.query('delete from charges where account_id = any($1::uuid[]) and valid_from_on = $2::date', [
    ids,
    fromOn,
  ])
  await client.query(copyLines, [run.id, fromOn, ids])
}

/** The latest posted run of a month. */
async function postedRunOf(client: PoolClient, communityId: string, period: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from charge_runs where community_id = $1 and period = $2 and state = 'posted'
     order by sequence desc limit 1`,
    [communityId, period],
  )
  return rows[0]?.id ?? null
}
