import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { lastChallengeDay } from '@/src/domain/voting/deadlines'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { loadResolution, type Db, type ResolutionRow } from './voting-rows'

const adoptedStates: readonly ResolutionRow['state'][] = ['adopted', 'challenged', 'upheld', 'executed']

/**
 * Makes the notice of an adopted resolution for each owner of record (UWL art. 23(3)): through the portal for who has
 * declared electronic delivery, else for the list to print and post. Who has a notice keeps it. Errors:
 * UNKNOWN_RESOLUTION, NOT_ADOPTED.
 */
export async function sendNotices(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<{ portal: number; post: number }> {
  return transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    if (!adoptedStates.includes(resolution.state))
      throw new DomainError('NOT_ADOPTED', { resolution: resolution.number })
    const { rows } = await client.query<{ channel: 'portal' | 'post' }>(
      `insert into resolution_notices (id, community_id, resolution_id, person_id, channel, sent_on, text_hash, created_at, updated_at)
       select portal.uuid_v7(), $1, $2, o.owner_id,
         case when d.step = 'given' then 'portal' else 'post' end::enum_resolution_notices_channel, $3, $4, now(), now()
       from (select distinct v.owner_id from voting_rights v where v.resolution_id = $2 and v.owner_id is not null
           and not exists (select from voting_rights s where s.succeeds_id = v.id)) o
       left join lateral (select e.step from voting_declarations e where e.community_id = $1 and e.person_id = o.owner_id
         order by e.at desc, e.id desc limit 1) d on true
       on conflict (resolution_id, person_id) do nothing
       returning channel`,
      [resolution.communityId, resolution.id, todayInWarsaw(), resolution.textHash],
    )
    const portal = rows.filter(({ channel }) => channel === 'portal').length
    await recordEvent(client, {
      actorKind: staffId ? 'staff' : 'system',
      actorId: staffId,
      action: 'resolution-notices-sent',
      communityId: resolution.communityId,
      objectType: 'resolutions',
      objectId: resolution.id,
      details: { portal, post: rows.length - portal },
    })
    return { portal, post: rows.length - portal }
  })
}

/** Opening the notice on the portal delivers it: from that day the owner's six weeks run. */
export async function deliverOnPortal(
  { resolutionId, personId }: { resolutionId: string; personId: string },
  pool: Pool = appPool(),
): Promise<void> {
  await pool.query(
    `update resolution_notices set delivered_on = $3, updated_at = now()
     where resolution_id = $1 and person_id = $2 and channel = 'portal' and delivered_on is null`,
    [resolutionId, personId, todayInWarsaw()],
  )
}

export type NoticeLine = {
  id: string
  person: string
  premises: string
  channel: string
  sentOn: string
  deliveredOn: string | null
  proof: string | null
  lastChallengeOn: string | null
}

/** All notices of a resolution with each owner's last day to challenge. */
export async function listNotices(db: Db, resolution: ResolutionRow): Promise<NoticeLine[]> {
  const { rows } = await db.query<Omit<NoticeLine, 'lastChallengeOn'>>(
    `select n.id, r.display_name as person, n.channel, n.sent_on as "sentOn", n.delivered_on as "deliveredOn", n.proof,
       coalesce((select string_agg(distinct p.code, ', ' order by p.code) from voting_rights v join premises p on p.id = v.premises_id
         where v.resolution_id = n.resolution_id and v.owner_id = n.person_id), '') as premises
     from resolution_notices n join residents r on r.id = n.person_id
     where n.resolution_id = $1 order by premises, person`,
    [resolution.id],
  )
  return rows.map((row) => ({
    ...row,
    lastChallengeOn: lastChallengeDay({
      mode: resolution.mode,
      adoptedOn: resolution.adoptedOn,
      deliveredOn: row.deliveredOn,
    }),
  }))
}
