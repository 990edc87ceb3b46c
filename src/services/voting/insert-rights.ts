import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { RightDraft } from '@/src/domain/voting/electorate'
import type { VotingRight } from '@/src/domain/voting/model'
import { followOwners } from '@/src/domain/voting/succession'
import type { VotingRegister } from './register-rows'
import type { ResolutionRow } from './voting-rows'

type Stored = RightDraft & { id?: string }

/** Adds rows to the electorate in the given order; the database chains them. */
export async function insertRights(
  client: PoolClient,
  resolution: Pick<ResolutionRow, 'id' | 'communityId'>,
  rights: readonly Stored[],
): Promise<void> {
  if (rights.length === 0) return
  const rows = rights.map((right, index) => ({
    at: index,
    id: right.id ?? null,
    basis: right.basis,
    premises: right.premisesId,
    owner: right.ownerId,
    part_num: right.part.num.toString(),
    part_den: right.part.den.toString(),
    share_num: right.share.num.toString(),
    share_den: right.share.den.toString(),
    succeeds: right.succeeds,
    from_on: right.fromOn,
  }))
  await client.query(
    `insert into voting_rights (id, community_id, resolution_id, basis, premises_id, owner_id, part_num, part_den, share_num,
       share_den, succeeds_id, from_on)
     select coalesce(x.id, portal.uuid_v7()), $1, $2, x.basis::enum_voting_rights_basis, x.premises, x.owner, x.part_num,
       x.part_den, x.share_num, x.share_den, x.succeeds, x.from_on
     from json_to_recordset($3) as x(at int, id uuid, basis text, premises uuid, owner uuid, part_num bigint, part_den bigint,
       share_num bigint, share_den bigint, succeeds uuid, from_on date)
     order by x.at`,
    [resolution.communityId, resolution.id, JSON.stringify(rows)],
  )
}

/** Adds the succession rows that changes of owner make until a day, and gives all rights as they stand then. */
export async function bringRightsUpTo(
  client: PoolClient,
  resolution: ResolutionRow,
  rights: readonly VotingRight[],
  register: VotingRegister,
  untilOn: string,
): Promise<VotingRight[]> {
  const added = followOwners({
    rights,
    premises: register.premises,
    ties: register.ties,
    untilOn,
    newId: () => randomUUID(),
  })
  await insertRights(client, resolution, added)
  return [...rights, ...added]
}
