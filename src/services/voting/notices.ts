import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { lastChallengeDay } from '@/src/domain/voting/deadlines'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notifyAll } from '../communication/notify'
import { loadResolution, type ResolutionRow } from './voting-rows'

const adoptedStates: readonly ResolutionRow['state'][] = ['adopted', 'challenged', 'upheld', 'executed']

/** The result owners are notified of; null while there is none, and for what came to nothing. */
export const resultOf = ({ state }: Pick<ResolutionRow, 'state'>): 'adopted' | 'rejected' | null =>
  state === 'rejected' ? 'rejected' : adoptedStates.includes(state) ? 'adopted' : null

/** Writes the legal mail of those whose notice goes through the portal. */
const tellResult = (
  client: PoolClient,
  resolution: ResolutionRow,
  result: 'adopted' | 'rejected',
  people: readonly string[],
): Promise<number> =>
  notifyAll(
    client,
    {
      template: 'resolutionResult',
      topic: 'voting',
      legal: true,
      communityId: resolution.communityId,
      key: `resolution-result:${resolution.id}:${result}`,
    },
    people.map((residentId) => ({
      residentId,
      values: {
        id: resolution.id,
        number: resolution.number,
        title: resolution.title,
        result,
        adoptedOn: resolution.adoptedOn ?? '',
        lastDay: lastChallengeDay({ ...resolution, deliveredOn: null }) ?? '',
      },
    })),
  )

/**
 * Makes the notice of a resolution's result for each owner of record (UWL art. 23(3)): through the portal and by mail
 * for who has declared electronic delivery, else for the list to print and post. Who has a notice of this result keeps
 * it. Errors: UNKNOWN_RESOLUTION, NO_RESULT.
 */
export async function sendNotices(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<{ portal: number; post: number }> {
  return transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    const result = resultOf(resolution)
    if (result === null) throw new DomainError('NO_RESULT', { resolution: resolution.number })
    const { rows } = await client.query<{ channel: 'portal' | 'post'; person: string }>(
      `insert into resolution_notices (id, community_id, resolution_id, person_id, result, channel, sent_on, text_hash, created_at,
         updated_at)
       select portal.uuid_v7(), $1, $2, o.owner_id, $5::enum_resolution_notices_result,
         case when d.step = 'given' then 'portal' else 'post' end::enum_resolution_notices_channel, $3, $4, now(), now()
       from (select distinct v.owner_id from voting_rights v where v.resolution_id = $2 and v.owner_id is not null
           and not exists (select from voting_rights s where s.succeeds_id = v.id)) o
       left join lateral (select e.step from voting_declarations e where e.community_id = $1 and e.person_id = o.owner_id
         order by e.at desc, e.id desc limit 1) d on true
       on conflict (resolution_id, person_id, result) do nothing
       returning channel, person_id as person`,
      [resolution.communityId, resolution.id, todayInWarsaw(), resolution.textHash, result],
    )
    const online = rows.flatMap(({ channel, person }) => (channel === 'portal' ? [person] : []))
    await tellResult(client, resolution, result, online)
    const portal = online.length
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
