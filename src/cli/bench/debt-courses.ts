import type { Pool } from 'pg'
import { transaction } from '@/src/platform/db/transaction'

/** The stages a proceeding goes through before the one it is at, with the days before it. */
const COURSE = [
  ['reminder', 300],
  ['notice', 260],
  ['demand', 200],
  ['preCourt', 120],
] as const

const MOVE = `update debt_cases d set stage = coalesce($4, k.stage), stage_on = k.stage_on - $5::int
  from unnest($1::uuid[], $2::text[], $3::date[]) k(id, stage, stage_on) where k.id = d.id`

const PLAN = `insert into debt_cases_instalments (_order, _parent_id, id, due_on, amount_gr, paid_on)
  select n, d.id, portal.uuid_v7()::text, (d.stage_on + make_interval(months => n))::date, d.principal_gr / 12,
    case when n < 3 then (d.stage_on + make_interval(months => n))::date end
  from debt_cases d cross join generate_series(1, 12) n where d.stage = 'instalments'`

type Case = { id: string; stage: string; stageOn: string }

/** Takes all proceedings through the stages before their own, each of which the database notes, and gives some a plan. */
export const makeDebtCourses = (pool: Pool): Promise<void> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<Case>(
      'select id, stage, stage_on::text as "stageOn" from debt_cases order by id',
    )
    const kept = [
      rows.map(({ id }) => id),
      rows.map(({ stage }) => stage),
      rows.map(({ stageOn }) => stageOn),
    ]
    for (const [stage, days] of [...COURSE, [null, 0]]) await client.query(MOVE, [...kept, stage, days])
    await client.query(PLAN)
  })
