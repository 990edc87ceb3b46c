import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Standing } from '@/src/domain/voting/entitlement'
import type { VotingRight } from '@/src/domain/voting/model'
import { readableCode } from '@/src/platform/session/one-time-code'
import type { CastInput, VoteOrigin } from './cast-input'
import type { ResolutionRow } from './voting-rows'

type Insertion = {
  resolution: ResolutionRow
  rights: readonly VotingRight[]
  taken: readonly Standing[]
  input: CastInput
  castOn: string
  castAt: Date
}

/** „4/2026-7K3M-92QD”: the resolution's number and eight characters without look-alikes. */
const newReceipt = (number: string): string => `${number}-${readableCode(4)}-${readableCode(4)}`.slice(-40)

const rowsOf = ({ rights, taken, input }: Insertion) => {
  const byId = new Map(rights.map((right) => [right.id, right]))
  return taken.map((standing, at) => {
    const right = byId.get(standing.rightId)
    return {
      at,
      id: at === 0 ? (input.voteId ?? null) : null,
      right: standing.rightId,
      premises: right?.premisesId ?? null,
      principal: standing.principalId,
      capacity: standing.capacity,
      proxy: standing.proxyId,
      share_num: right?.share.num.toString(),
      share_den: right?.share.den.toString(),
    }
  })
}

/** Writes a row for each right of the declaration; all share its receipt and its salt. */
export async function insertVotes(client: PoolClient, insertion: Insertion): Promise<void> {
  const { resolution, input, castOn, castAt } = insertion
  await client.query(
    `insert into votes (id, community_id, resolution_id, right_id, premises_id, person_id, principal_id, capacity, proxy_id,
       choice, share_num, share_den, channel, cast_on, cast_at, declaration, receipt, text_hash, entered_by_id, scan_hash, salt)
     select coalesce(x.id, portal.uuid_v7()), $1, $2, x."right", x.premises, $3, x.principal, x.capacity::enum_votes_capacity, x.proxy,
       $4::enum_votes_choice, x.share_num, x.share_den, $5::enum_votes_channel, $6, $7, $8, $9, $10, $11, $12, $13
     from json_to_recordset($14) as x(at int, id uuid, "right" uuid, premises uuid, principal uuid, capacity text,
       proxy uuid, share_num bigint, share_den bigint)
     order by x.at`,
    [
      resolution.communityId,
      resolution.id,
      input.personId,
      input.choice,
      input.channel,
      castOn,
      castAt,
      input.declaration,
      newReceipt(resolution.number),
      resolution.textHash,
      input.enteredBy ?? null,
      input.scanHash ?? null,
      randomBytes(16).toString('hex'),
      JSON.stringify(rowsOf(insertion)),
    ],
  )
}

/** Keeps address and device of a declaration as evidence, apart from the votes. */
export async function noteOrigin(
  client: PoolClient,
  resolutionId: string,
  declaration: string,
  origin: VoteOrigin,
): Promise<void> {
  await client.query(
    `insert into portal.vote_origins (declaration, resolution_id, address, device, session_id) values ($1, $2, $3, $4, $5)`,
    [declaration, resolutionId, origin.address, origin.device?.slice(0, 300) ?? null, origin.sessionId],
  )
}
