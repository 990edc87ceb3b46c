import type { Pool, PoolClient } from 'pg'
import { transaction } from '@/src/platform/db/transaction'

type Step = { stage: string; daysBefore: number }

/** What went before the stage the accounting program hands over, by that stage. */
const COURSES: Readonly<Record<string, readonly Step[]>> = {
  notice: [{ stage: 'reminder', daysBefore: 21 }],
  demand: [
    { stage: 'reminder', daysBefore: 64 },
    { stage: 'notice', daysBefore: 31 },
  ],
  instalments: [
    { stage: 'reminder', daysBefore: 75 },
    { stage: 'notice', daysBefore: 48 },
    { stage: 'demand', daysBefore: 20 },
  ],
  lawsuit: [
    { stage: 'reminder', daysBefore: 240 },
    { stage: 'notice', daysBefore: 205 },
    { stage: 'demand', daysBefore: 150 },
    { stage: 'preCourt', daysBefore: 62 },
  ],
}

const INSTALMENTS = 6

type Case = { id: string; stage: string; stageOn: string }

/** Takes a case through the stages before its own and back to it; the database keeps each with its day. */
async function goThrough(client: PoolClient, { id, stage, stageOn }: Case): Promise<void> {
  for (const step of COURSES[stage] ?? [])
    await client.query('update debt_cases set stage = $2, stage_on = $3::date - $4::int where id = $1', [
      ...[id, step.stage, stageOn, step.daysBefore],
    ])
  await client.query('update debt_cases set stage = $2, stage_on = $3 where id = $1', [id, stage, stageOn])
}

/**
 * Equal instalments on the tenth of the months after the agreement, the last with the grosze left over. The first was
 * paid with the account's next payment, where there is one.
 */
const PLAN = `insert into debt_cases_instalments (_order, _parent_id, id, due_on, amount_gr, paid_on)
  select n, d.id, portal.uuid_v7()::text, (date_trunc('month', d.stage_on) + make_interval(months => n) + interval '9 days')::date,
    case when n < $2 then d.principal_gr / $2 else d.principal_gr - (d.principal_gr / $2) * ($2 - 1) end,
    case when n = 1 then (select min(l.booked_on) from ledger_entries l
      where l.account_id = d.account_id and l.kind = 'payment' and l.booked_on > d.stage_on) end
  from debt_cases d cross join generate_series(1, $2::int) n where d.id = $1`

/** Gives the imported debt cases of a community the course they had before, and their instalments where these were agreed. */
export const makeDebts = (pool: Pool, community: string): Promise<void> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<Case>(
      `select d.id, d.stage, d.stage_on::text as "stageOn" from debt_cases d join communities c on c.id = d.community_id
       where c.code = $1`,
      [community],
    )
    for (const one of rows) {
      await goThrough(client, one)
      if (one.stage === 'instalments') await client.query(PLAN, [one.id, INSTALMENTS])
    }
  })
