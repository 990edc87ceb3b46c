import type { VotingRight } from '@/src/domain/voting/model'
import type { PlacedVote } from '@/src/domain/voting/past-votes'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Run } from '../run'
import { countPlaced, type PastResolution } from './apply-resolutions'

type Settled = PastResolution & { declared: 'adopted' | 'rejected' | null }

/**
 * Stores what the votes of an ended voting of the past say, where the file left it open: the result, and the day of
 * adoption. What the file declares stands, and so does what staff made of the resolution since.
 */
export async function settleResult(
  run: Run,
  resolutionId: string,
  rights: readonly VotingRight[],
  placed: readonly PlacedVote[],
): Promise<void> {
  const { rows } = await run.client.query<Settled>(
    `select r.id, r.community_id as "communityId", r.rule::text as rule, r.mode::text as mode, r.opens_on::text as "openedOn",
       r.closes_on::text as "closedOn", r.declared_result::text as declared
     from public.resolutions r where r.id = $1 and r.opened_at is null and r.state in ('adopted', 'rejected')`,
    [resolutionId],
  )
  const [resolution] = rows
  if (!resolution) return
  const counted = countPlaced(resolution, rights, placed, todayInWarsaw())
  const state = resolution.declared ?? (counted.result === 'adopted' ? 'adopted' : 'rejected')
  await run.client.query(
    `update public.resolutions set state = $2::public.enum_resolutions_state,
       adopted_on = case when $2 = 'adopted' then coalesce(declared_adopted_on, $3::date) end where id = $1`,
    [resolutionId, state, counted.adoptedOn],
  )
}
