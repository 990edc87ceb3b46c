import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { lastChallengeDay } from '@/src/domain/voting/deadlines'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import type { Db, ResolutionRow } from './voting-rows'

export type NoticeLine = {
  id: string
  personId: string
  person: string
  /** Of the premises voted for; empty for a member without any. */
  address: string
  premises: string
  result: 'adopted' | 'rejected'
  channel: 'portal' | 'post' | 'byHand' | 'email'
  sentOn: string
  deliveredOn: string | null
  proof: string | null
  /** What became of the mail, where one was written. */
  mail: string | null
  lastChallengeOn: string | null
}

/** All notices of a resolution, the newest result first, with each owner's last day to challenge. */
export async function listNotices(db: Db, resolution: ResolutionRow): Promise<NoticeLine[]> {
  const { rows } = await db.query<Omit<NoticeLine, 'lastChallengeOn'>>(
    `select n.id, n.person_id as "personId", r.display_name as person, n.result, n.channel, n.sent_on as "sentOn",
       n.delivered_on as "deliveredOn", n.proof,
       coalesce(h.address, '') as address, coalesce(h.codes, '') as premises,
       (select m.state from outgoing_messages m where m.resident_id = n.person_id
         and m."key" = 'resolution-result:' || n.resolution_id || ':' || n.result) as mail
     from resolution_notices n join residents r on r.id = n.person_id
     left join lateral (select string_agg(distinct p.code, ', ' order by p.code) as codes,
         min(concat_ws(', ', b.street || ' lok. ' || p.code, b.postal_code || ' ' || b.city)) as address
       from voting_rights v join premises p on p.id = v.premises_id join buildings b on b.id = p.building_id
       where v.resolution_id = n.resolution_id and v.owner_id = n.person_id) h on true
     where n.resolution_id = $1 order by (n.result = 'adopted') = ($2 <> 'rejected') desc, premises, person`,
    [resolution.id, resolution.state],
  )
  return rows.map((row) => ({
    ...row,
    lastChallengeOn:
      row.result === 'adopted'
        ? lastChallengeDay({
            mode: resolution.mode,
            adoptedOn: resolution.adoptedOn,
            deliveredOn: row.deliveredOn,
          })
        : null,
  }))
}

type Delivery = {
  resolutionId: string
  noticeIds: readonly string[]
  channel: 'post' | 'byHand' | 'email'
  deliveredOn: string
  /** Number of the registered letter, or who signed. */
  proof: string
  staffId: string
}

type Noted = { id: string; deliveredOn: string; channel: string; proof: string | null }

/**
 * Notes when notices came into their owners' hands and how that is proved; what was noted before stays in the log.
 * Errors: OUT_OF_TIME for a day to come or before the sending, NOTHING_CHOSEN, DELIVERED_ON_PORTAL.
 * @returns how many were noted
 */
export async function noteDelivery(
  { resolutionId, noticeIds, channel, deliveredOn, proof, staffId }: Delivery,
  pool: Pool = appPool(),
): Promise<number> {
  if (noticeIds.length === 0) throw new DomainError('NOTHING_CHOSEN')
  if (deliveredOn > todayInWarsaw()) throw new DomainError('OUT_OF_TIME')
  return transaction(pool, async (client) => {
    const { rows: before } = await client.query<Noted>(
      `select id, delivered_on::text as "deliveredOn", channel::text as channel, proof from resolution_notices
       where resolution_id = $1 and id = any($2::uuid[]) and delivered_on is not null for update`,
      [resolutionId, noticeIds],
    )
    // What the portal saw itself is better proof than what is entered after it.
    if (before.some((one) => one.channel === 'portal')) throw new DomainError('DELIVERED_ON_PORTAL')
    const { rows } = await client.query<{ id: string; communityId: string }>(
      `update resolution_notices set channel = $3::enum_resolution_notices_channel, delivered_on = $4, proof = $5, updated_at = now()
       where resolution_id = $1 and id = any($2::uuid[]) and sent_on <= $4 returning id, community_id as "communityId"`,
      [resolutionId, noticeIds, channel, deliveredOn, proof],
    )
    const [first] = rows
    if (!first || rows.length < noticeIds.length) throw new DomainError('OUT_OF_TIME')
    await recordEvent(client, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'resolution-notices-delivered',
      communityId: first.communityId,
      objectType: 'resolutions',
      objectId: resolutionId,
      details: { notices: rows.length, channel, deliveredOn, before },
    })
    return rows.length
  })
}
