import { query } from '@/src/platform/db/pool'
import { keepsBooksOf, type Keeper } from '../books/portal-books'

export type RunHead = {
  id: string
  communityId: string
  communityName: string
  period: string
  sequence: number
  state: 'draft' | 'posted'
  bookedOn: string
  dueOn: string
  amountGr: number
  accounts: number
  problems: number
  postedAt: string | null
  postedBy: string | null
}

const head = `r.id, r.community_id as "communityId", c.name as "communityName", r.period, r.sequence, r.state,
  r.booked_on as "bookedOn", r.due_on as "dueOn", r.amount_gr as "amountGr",
  (select count(*) from charge_run_accounts a where a.run_id = r.id and a.amount_gr <> a.posted_gr) as accounts,
  coalesce(jsonb_array_length(r.problems), 0) as problems, r.posted_at::text as "postedAt", s.name as "postedBy"`

const from = `charge_runs r join communities c on c.id = r.community_id left join staff s on s.id = r.posted_by_id`

/** The runs of a community, the latest month first: two years of them. None of a community the keeper has not. */
export async function runsOfCommunity(keeper: Keeper, communityId: string): Promise<RunHead[]> {
  if (!keepsBooksOf(keeper, communityId)) return []
  return query<RunHead>({
    name: 'charge_runs_of_community',
    text: `select ${head} from ${from} where r.community_id = $1 order by r.period desc, r.sequence desc limit 36`,
    values: [communityId],
  })
}

/** A run's head with its digest and problems; null where there is none or it is another community's. */
export async function runHead(
  keeper: Keeper,
  runId: string,
): Promise<(RunHead & { digest: string; problemRows: unknown }) | null> {
  const [row] = await query<RunHead & { digest: string; problemRows: unknown }>({
    name: 'charge_run_head',
    text: `select ${head}, r.digest, r.problems as "problemRows" from ${from} where r.id = $1`,
    values: [runId],
  })
  return row && keepsBooksOf(keeper, row.communityId) ? row : null
}
