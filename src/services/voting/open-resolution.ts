import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { freezeElectorate } from '@/src/domain/voting/electorate'
import { isInForce } from '@/src/domain/voting/rules'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { insertRights } from './insert-rights'
import { loadVotingRegister } from './register-rows'
import { loadResolution, type ResolutionRow } from './voting-rows'

const checkDraft = (resolution: ResolutionRow, todayOn: string): void => {
  const refuse = (code: string) => {
    throw new DomainError(code, { resolution: resolution.number })
  }
  if (resolution.state !== 'draft') refuse('NOT_A_DRAFT')
  if (!isInForce(resolution.rule, resolution.opensOn)) refuse('RULE_NOT_IN_FORCE')
  if (resolution.opensOn > todayOn) refuse('OPENS_LATER')
  if (resolution.closesOn !== null && resolution.closesOn < todayOn) refuse('ALREADY_OVER')
}

/**
 * Opens a draft to votes: freezes who may vote as of the opening day, the text with its files, and the rules. Errors:
 * UNKNOWN_RESOLUTION, NOT_A_DRAFT, RULE_NOT_IN_FORCE, OPENS_LATER, ALREADY_OVER, NOBODY_VOTES.
 */
export async function openResolution(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<void> {
  await transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    checkDraft(resolution, todayInWarsaw())
    const register = await loadVotingRegister(client, resolution.communityId)
    const drafts = freezeElectorate(register, resolution.opensOn)
    if (!drafts.some(({ ownerId }) => ownerId !== null))
      throw new DomainError('NOBODY_VOTES', { resolution: resolution.number })
    await insertRights(client, resolution, drafts)
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
      details: { number: resolution.number, rights: drafts.length },
    })
  })
}
