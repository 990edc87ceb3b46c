import type { Choice } from '@/src/domain/voting/model'
import { query } from '@/src/platform/db/pool'
import type { ResolutionFacts, RollCallLine } from './resolution-view'

export type RightJson = {
  id: string
  basis: 'owner' | 'member'
  premisesId: string | null
  premisesCode: string | null
  premisesUse: string | null
  ownerId: string | null
  partNum: number
  partDen: number
  shareNum: number
  shareDen: number
  succeeds: string | null
  fromOn: string
}

export type VoteJson = {
  id: string
  rightId: string
  personId: string
  principalId: string
  name: string
  choice: Choice
  castOn: string
  castAt: string
  channel: RollCallLine['channel']
  receipt: string
  declaration: string
  position: number
  annulled: boolean
}

export type TieJson = {
  premisesId: string
  personId: string
  capacity: 'owner' | 'spouse' | 'representative'
  principalId: string | null
  fromOn: string
  toOn: string | null
  num: number
  den: number
  shareNum: number | null
  shareDen: number | null
}

export type ResolutionRow = ResolutionFacts & {
  base: 'larger' | 'sum' | 'unity'
  qualifiedNum: number | null
  qualifiedDen: number | null
  abstainCounts: boolean
  ownersSeeVoters: boolean
  rights: RightJson[]
  votes: VoteJson[]
  ties: TieJson[]
  proxies: {
    id: string
    principalId: string
    principal: string
    agentId: string
    fromOn: string
    toOn: string | null
  }[]
  notice: { sentOn: string; deliveredOn: string | null } | null
  lastDeclaration: 'given' | 'withdrawn' | null
}

const rights = `(select coalesce(json_agg(json_build_object('id', v.id, 'basis', v.basis, 'premisesId', v.premises_id,
    'premisesCode', p.code, 'premisesUse', p.use, 'ownerId', v.owner_id, 'partNum', v.part_num, 'partDen', v.part_den,
    'shareNum', v.share_num, 'shareDen', v.share_den, 'succeeds', v.succeeds_id, 'fromOn', v.from_on) order by v.position), '[]')
  from voting_rights v left join premises p on p.id = v.premises_id where v.resolution_id = r.id)`

const votes = `(select coalesce(json_agg(json_build_object('id', v.id, 'rightId', v.right_id, 'personId', v.person_id,
    'principalId', v.principal_id, 'name', n.display_name, 'choice', v.choice, 'castOn', v.cast_on, 'castAt', v.cast_at,
    'channel', v.channel, 'receipt', v.receipt, 'declaration', v.declaration, 'position', v.position,
    'annulled', exists (select from vote_annulments a where a.vote_id = v.id and a.step = 'approved')) order by v.position), '[]')
  from votes v join residents n on n.id = v.principal_id where v.resolution_id = r.id)`

/** One's own ties, and owners of premises that changed hands since the opening: all that a right to vote hangs on. */
const ties = `(select coalesce(json_agg(json_build_object('premisesId', o.premises_id, 'personId', o.person_id,
    'capacity', o.capacity, 'principalId', o.principal_id, 'fromOn', o.from_on, 'toOn', o.to_on, 'num', o.fraction_num,
    'den', o.fraction_den, 'shareNum', p.share_num, 'shareDen', p.share_den) order by o.from_on, o.id), '[]')
  from occupancies o join premises p on p.id = o.premises_id
  where o.community_id = r.community_id and o.capacity in ('owner', 'spouse', 'representative')
    and (o.person_id = $2 or (r.state = 'open' and o.capacity = 'owner' and o.premises_id in (
      select c.premises_id from occupancies c where c.community_id = r.community_id and c.capacity = 'owner'
        and (c.from_on > r.opens_on or c.to_on > r.opens_on)))))`

const proxies = `(select coalesce(json_agg(json_build_object('id', x.id, 'principalId', x.principal_id, 'principal', n.display_name,
    'agentId', x.agent_id, 'fromOn', x.from_on, 'toOn', x.to_on) order by x.from_on, x.id), '[]')
  from mine x join residents n on n.id = x.principal_id where x.community_id = r.community_id)`

const files = `(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mimeType', f.mime_type, 'size', f.filesize,
    'sha256', f.sha256) order by l."order", l.id), '[]')
  from resolutions_rels l join files f on f.id = l.files_id where l.parent_id = r.id and l.path = 'files')`

/**
 * A resolution with all that its page shows. $1 resolution, $2 person, $3 communities where he votes, $4 today. Seen by
 * who votes there, sits on the board, or holds a power of attorney for it; anyone else gets nothing, as for a missing one.
 */
const statement = {
  name: 'portal_resolution',
  text: `
with mine as (
  select p.* from proxies p join resolutions r on r.id = $1
  where p.agent_id = $2 and p.from_on <= $4::date and (p.to_on is null or p.to_on > $4::date) and portal.proxy_covers(p, r)
)
select r.id, r.community_id as "communityId", c.name as "communityName", c.street || ', ' || c.postal_code || ' ' || c.city as "communityAddress",
  r.number, r.title, r.text, r.category, r.mode, r.rule, r.base, r.vote_change as "voteChange",
  r.requires_notary as "requiresNotary", r.state, r.opens_on as "opensOn", r.closes_on as "closesOn",
  r.opened_at::text as "openedAt", r.closed_at::text as "closedAt", r.adopted_on as "adoptedOn",
  r.text_hash as "textHash", r.electorate_hash as "electorateHash", r.qualified_num as "qualifiedNum",
  r.qualified_den as "qualifiedDen", r.abstain_counts as "abstainCounts", c.owners_see_voters as "ownersSeeVoters",
  ${rights} as rights, ${votes} as votes, ${ties} as ties, ${proxies} as proxies,
  ${files} as files,
  (select json_build_object('sentOn', n.sent_on, 'deliveredOn', n.delivered_on) from resolution_notices n
    where n.resolution_id = r.id and n.person_id = $2 and n.result = case when r.state = 'rejected' then 'rejected' else
      'adopted' end::enum_resolution_notices_result) as notice,
  (select d.step from voting_declarations d where d.community_id = r.community_id and d.person_id = $2
    order by d.at desc, d.id desc limit 1) as "lastDeclaration"
from resolutions r join communities c on c.id = r.community_id
where r.id = $1 and r.state <> 'draft'
  and (r.community_id = any($3::uuid[]) or exists (select from mine where mine.community_id = r.community_id))`,
}

export async function readResolutionRow(
  id: string,
  personId: string,
  communityIds: readonly string[],
  todayOn: string,
): Promise<ResolutionRow | null> {
  const [row] = await query<ResolutionRow>({ ...statement, values: [id, personId, communityIds, todayOn] })
  return row ?? null
}
