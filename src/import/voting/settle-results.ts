import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Run } from '../run'
import { countPast, type PastResolution } from './apply-resolutions'

type Settled = PastResolution & { declared: 'adopted' | 'rejected' | null }

/** Every vote the portal holds, of this package and of those before it, annulled ones told. */
async function declarationsOf(run: Run, resolutionId: string): Promise<Declaration[]> {
  const { rows } = await run.client.query<Declaration>(
    `select v.id, v.right_id as "rightId", v.principal_id as "principalId", v.choice, v.cast_on::text as "castOn", v.position,
       exists (select from public.vote_annulments a where a.vote_id = v.id and a.step = 'approved') as annulled
     from public.votes v where v.resolution_id = $1 order by v.position`,
    [resolutionId],
  )
  return rows
}

/**
 * Stores what the votes of an ended voting of the past say, where the file left it open: the result, and the day of
 * adoption. What the file declares stands, and so does what staff made of the resolution since.
 */
export async function settleResult(
  run: Run,
  resolutionId: string,
  rights: readonly VotingRight[],
): Promise<void> {
  const { rows } = await run.client.query<Settled>(
    `select r.id, r.community_id as "communityId", r.rule::text as rule, r.mode::text as mode, r.opens_on::text as "openedOn",
       r.closes_on::text as "closedOn", r.declared_result::text as declared
     from public.resolutions r where r.id = $1 and r.opened_at is null and r.state in ('adopted', 'rejected')`,
    [resolutionId],
  )
  const [resolution] = rows
  if (!resolution) return
  const counted = countPast(resolution, rights, await declarationsOf(run, resolutionId), todayInWarsaw())
  const state = resolution.declared ?? (counted.result === 'adopted' ? 'adopted' : 'rejected')
  await run.client.query(
    `update public.resolutions set state = $2::public.enum_resolutions_state,
       adopted_on = case when $2 = 'adopted' then coalesce(declared_adopted_on, $3::date) end where id = $1`,
    [resolutionId, state, counted.adoptedOn],
  )
}
