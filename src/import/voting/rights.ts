import { randomUUID } from 'node:crypto'
import { fraction } from '@/src/domain/register/shares'
import { freezeElectorate } from '@/src/domain/voting/electorate'
import type { VotingRight } from '@/src/domain/voting/model'
import { followOwners } from '@/src/domain/voting/succession'
import type { Run } from '../run'
import type { VotingRegister } from './load-register'

type RightRow = {
  id: string
  basis: 'owner' | 'member'
  premisesId: string | null
  ownerId: string | null
  partNum: string
  partDen: string
  shareNum: string
  shareDen: string
  succeeds: string | null
  fromOn: string
}

/** Rights stored for a resolution; none where its electorate was not frozen yet. */
export async function storedRights(run: Run, resolutionId: string): Promise<VotingRight[]> {
  const { rows } = await run.client.query<RightRow>(
    `select id, basis::text as basis, premises_id as "premisesId", owner_id as "ownerId", part_num::text as "partNum",
       part_den::text as "partDen", share_num::text as "shareNum", share_den::text as "shareDen", succeeds_id as succeeds,
       from_on::text as "fromOn"
     from public.voting_rights where resolution_id = $1 order by position`,
    [resolutionId],
  )
  return rows.map(({ partNum, partDen, shareNum, shareDen, ...row }) => ({
    ...row,
    part: fraction(BigInt(partNum), BigInt(partDen)),
    share: fraction(BigInt(shareNum), BigInt(shareDen)),
  }))
}

/** The electorate of a voting of the past, as of its opening day. */
export const frozenRights = (register: VotingRegister, openedOn: string): VotingRight[] =>
  freezeElectorate(register, openedOn).map((draft) => ({ ...draft, id: randomUUID() }))

/** The succession rows that changes of owner made until a day. */
export const successionUntil = (
  rights: readonly VotingRight[],
  register: VotingRegister,
  untilOn: string,
): VotingRight[] =>
  followOwners({
    rights,
    premises: register.premises,
    ties: register.ties,
    untilOn,
    newId: () => randomUUID(),
  })

/** Writes rights in the given order; the database chains them. */
export async function writeRights(
  run: Run,
  resolution: { id: string; communityId: string },
  rights: readonly VotingRight[],
): Promise<void> {
  if (rights.length === 0) return
  const rows = rights.map(({ part, share, ...right }, at) => ({
    ...right,
    at,
    partNum: part.num.toString(),
    partDen: part.den.toString(),
    shareNum: share.num.toString(),
    shareDen: share.den.toString(),
  }))
  await run.client.query(
    `insert into public.voting_rights (id, community_id, resolution_id, basis, premises_id, owner_id, part_num, part_den,
       share_num, share_den, succeeds_id, from_on)
     select x.id, $1, $2, x.basis::public.enum_voting_rights_basis, x."premisesId", x."ownerId", x."partNum", x."partDen",
       x."shareNum", x."shareDen", x.succeeds, x."fromOn"
     from json_to_recordset($3) as x(at int, id uuid, basis text, "premisesId" uuid, "ownerId" uuid, "partNum" bigint,
       "partDen" bigint, "shareNum" bigint, "shareDen" bigint, succeeds uuid, "fromOn" date)
     order by x.at`,
    [resolution.communityId, resolution.id, JSON.stringify(rows)],
  )
}
