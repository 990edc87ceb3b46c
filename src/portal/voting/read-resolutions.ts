import type { ResidentActor } from '@/access/actor/types'
import { votingCommunities } from '@/access/sql-scope'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import type { ResolutionStateName } from './resolution-view'

export type ResolutionLine = {
  id: string
  communityId: string
  communityName: string
  number: string
  title: string
  state: ResolutionStateName
  opensOn: string
  closesOn: string | null
  adoptedOn: string | null
  /** The voting goes on today. */
  isVoting: boolean
  /** One's own vote: none to give, still to give, given. */
  own: 'none' | 'waiting' | 'given'
}

/**
 * Resolutions of the communities where one votes, sits on the board or holds a power of attorney, newest first, and
 * whether one's own vote is waiting. $1 person, $2 communities, $3 today.
 */
const statement = {
  name: 'portal_resolutions',
  text: `
with mine as (
  select r.id as resolution_id, p.principal_id from proxies p join resolutions r on r.community_id = p.community_id and r.state <> 'draft'
  where p.agent_id = $1 and p.from_on <= $3::date and (p.to_on is null or p.to_on > $3::date) and portal.proxy_covers(p, r)
), seen as (
  select r.*, c.name as community_name, r.state = 'open' and r.opens_on <= $3::date and (r.closes_on is null or r.closes_on >= $3::date) as is_voting
  from resolutions r join communities c on c.id = r.community_id
  where r.state <> 'draft' and (r.community_id = any($2::uuid[]) or r.id in (select m.resolution_id from mine m))
)
select s.id, s.community_id as "communityId", s.community_name as "communityName", s.number, s.title, s.state,
  s.opens_on as "opensOn", s.closes_on as "closesOn", s.adopted_on as "adoptedOn", s.is_voting as "isVoting",
  case when exists (select from votes v where v.resolution_id = s.id and v.person_id = $1) then 'given'
    when s.is_voting and s.opened_at is not null and exists (
      select from voting_rights v where v.resolution_id = s.id
        and v.basis = case when s.rule in ('memberVote', 'memberQualified') then 'member' else 'owner' end::enum_voting_rights_basis
        and not exists (select from voting_rights n where n.succeeds_id = v.id)
        and not exists (select from votes x where x.right_id in (v.id, v.succeeds_id) and not exists (
          select from vote_annulments a where a.vote_id = x.id and a.step = 'approved'))
        and (v.owner_id = $1 or v.owner_id in (select m.principal_id from mine m where m.resolution_id = s.id)
          or exists (select from occupancies o where o.person_id = $1 and o.premises_id = v.premises_id and v.basis = 'owner'
            and o.capacity in ('owner', 'spouse', 'representative') and o.from_on <= $3::date and (o.to_on is null or o.to_on > $3::date)
            and (o.capacity = 'owner' or o.principal_id is null or o.principal_id = v.owner_id)
            and (o.capacity <> 'owner' or o.from_on > s.opens_on))))
    then 'waiting' else 'none' end as own
from seen s order by s.is_voting desc, s.opens_on desc, s.number desc`,
}

export async function readResolutions(actor: ResidentActor): Promise<ResolutionLine[]> {
  return query<ResolutionLine>({
    ...statement,
    values: [actor.id, votingCommunities(actor), todayInWarsaw()],
  })
}

/** Votings that wait for one's own vote. */
export const readWaitingVotes = async (actor: ResidentActor): Promise<ResolutionLine[]> =>
  (await readResolutions(actor)).filter(({ own }) => own === 'waiting')
