import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { fraction } from '@/src/domain/register/shares'
import type { BaseRule, ChangePolicy, Declaration, Mode, VotingRight } from '@/src/domain/voting/model'
import type { RuleName } from '@/src/domain/voting/rules'

export type Db = Pool | PoolClient

export type ResolutionState =
  | 'draft'
  | 'open'
  | 'adopted'
  | 'rejected'
  | 'cancelled'
  | 'challenged'
  | 'upheld'
  | 'repealed'
  | 'void'
  | 'executed'

/** A resolution as votings need it; dates are civil, `closedOn` the Warsaw day it was closed by hand. */
export type ResolutionRow = {
  id: string
  communityId: string
  community: string
  number: string
  title: string
  mode: Mode
  rule: RuleName
  base: BaseRule
  voteChange: ChangePolicy
  qualifiedNum: number | null
  qualifiedDen: number | null
  abstainCounts: boolean
  opensOn: string
  closesOn: string | null
  closedOn: string | null
  state: ResolutionState
  adoptedOn: string | null
  textHash: string | null
  electorateHash: string | null
  /** Opened in the portal; a voting that came in by import was not, and takes its votes from imports alone. */
  openedHere: boolean
}

const resolutionColumns = `r.id, r.community_id as "communityId", c.code as community, r.number, r.title, r.mode, r.rule, r.base,
  r.vote_change as "voteChange", r.qualified_num as "qualifiedNum", r.qualified_den as "qualifiedDen",
  r.abstain_counts as "abstainCounts", r.opens_on as "opensOn", r.closes_on as "closesOn",
  (r.closed_at at time zone 'Europe/Warsaw')::date as "closedOn", r.state, r.adopted_on as "adoptedOn",
  r.text_hash as "textHash", r.electorate_hash as "electorateHash", r.opened_at is not null as "openedHere"`

const notFound = (details: Record<string, string>) => new DomainError('UNKNOWN_RESOLUTION', details)

/** Reads a resolution; with `lock` every other voting act on it waits until this transaction ends. */
export async function loadResolution(db: Db, id: string, lock = false): Promise<ResolutionRow> {
  const { rows } = await db.query<ResolutionRow>(
    `select ${resolutionColumns} from resolutions r join communities c on c.id = r.community_id
     where r.id = $1 ${lock ? 'for no key update of r' : ''}`,
    [id],
  )
  if (!rows[0]) throw notFound({ resolution: id })
  return rows[0]
}

export async function findResolution(db: Db, community: string, number: string): Promise<ResolutionRow> {
  const { rows } = await db.query<ResolutionRow>(
    `select ${resolutionColumns} from resolutions r join communities c on c.id = r.community_id
     where c.code = $1 and r.number = $2`,
    [community, number],
  )
  if (!rows[0]) throw notFound({ community, resolution: number })
  return rows[0]
}

type RightRow = Omit<VotingRight, 'part' | 'share'> & {
  partNum: number
  partDen: number
  shareNum: number
  shareDen: number
}

const rightOf = ({ partNum, partDen, shareNum, shareDen, ...row }: RightRow): VotingRight => ({
  ...row,
  part: fraction(partNum, partDen),
  share: fraction(shareNum, shareDen),
})

/** The electorate of a resolution with its succession rows, in the order of their chain. */
export async function loadRights(db: Db, resolutionId: string): Promise<VotingRight[]> {
  const { rows } = await db.query<RightRow>({
    name: 'voting_rights',
    text: `select id, basis, premises_id as "premisesId", owner_id as "ownerId", part_num as "partNum", part_den as "partDen",
        share_num as "shareNum", share_den as "shareDen", succeeds_id as succeeds, from_on as "fromOn"
      from voting_rights where resolution_id = $1 order by position`,
    values: [resolutionId],
  })
  return rows.map(rightOf)
}

/** All declarations of a resolution in the order of their chain. */
export async function loadDeclarations(db: Db, resolutionId: string): Promise<Declaration[]> {
  const { rows } = await db.query<Declaration>({
    name: 'voting_declarations_of',
    text: `select v.id, v.right_id as "rightId", v.principal_id as "principalId", v.choice, v.cast_on as "castOn", v.position,
        exists (select from vote_annulments a where a.vote_id = v.id and a.step = 'approved') as annulled
      from votes v where v.resolution_id = $1 order by v.position`,
    values: [resolutionId],
  })
  return rows
}
