import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { judgeDraft } from './draft-flaws'
import { insertRights } from './insert-rights'
import { tellOpening } from './tell-voters'
import { loadResolution } from './voting-rows'

/**
 * Opens a draft to votes: freezes who may vote as of the opening day, the text with its files, and the rules, and tells
 * everyone who may vote. Errors: UNKNOWN_RESOLUTION and the blocking flaws of `judgeDraft`.
 */
export async function openResolution(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<void> {
  await transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    const { electorate, flaws } = await judgeDraft(client, resolution, todayInWarsaw())
    const inTheWay = flaws.find(({ isBlocking }) => isBlocking)
    if (inTheWay) throw new DomainError(inTheWay.code, { resolution: resolution.number })
    await insertRights(client, resolution, electorate)
    await client.query(
      `update resolutions r set state = 'open', opened_at = now(), updated_at = now(), text_hash = portal.resolution_digest(r),
         electorate_hash = (select v.hash from voting_rights v where v.resolution_id = r.id order by v.position desc limit 1)
       where r.id = $1`,
      [resolutionId],
    )
    await recordEvent(client, {
      actorKind: staffId ? 'staff' : 'system',
      actorId: staffId,
      action: 'resolution-opened',
      communityId: resolution.communityId,
      objectType: 'resolutions',
      objectId: resolutionId,
      details: { number: resolution.number, rights: electorate.length },
    })
    await tellOpening(client, await loadResolution(client, resolutionId), todayInWarsaw())
  })
}
