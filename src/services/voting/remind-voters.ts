import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { daysBetween } from '@/src/domain/time/civil-date'
import { isVotingDay } from '@/src/domain/voting/casting'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool, workerPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { tellWaiting } from './tell-voters'
import { loadResolution } from './voting-rows'

/** So many days before the last one the portal reminds by itself. */
const REMINDERS = [7, 2]

/**
 * Reminds those who have not voted, at a clerk's wish; once a day and person. Errors: UNKNOWN_RESOLUTION, NOT_OPEN.
 * @returns how many mails were written
 */
export async function remindVoters(
  { resolutionId, staffId }: { resolutionId: string; staffId: string },
  pool: Pool = appPool(),
): Promise<number> {
  const todayOn = todayInWarsaw()
  return transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId)
    if (resolution.state !== 'open' || !resolution.openedHere || !isVotingDay(resolution, todayOn))
      throw new DomainError('NOT_OPEN', { resolution: resolution.number })
    const written = await tellWaiting(client, resolution, { todayOn, occasion: todayOn })
    await recordEvent(client, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'voters-reminded',
      communityId: resolution.communityId,
      objectType: 'resolutions',
      objectId: resolution.id,
      details: { written },
    })
    return written
  })
}

/**
 * The daily job: reminds of votings that end in a week or in two days, or will have passed such a day since it last ran.
 * Run again it writes nothing.
 * @returns how many mails were written
 */
export async function remindOfVotings(pool: Pool = workerPool()): Promise<number> {
  const todayOn = todayInWarsaw()
  const { rows } = await pool.query<{ id: string; closesOn: string }>(
    `select id, closes_on as "closesOn" from resolutions
     where state = 'open' and opened_at is not null and opens_on < $1 and closes_on between $1::date and $1::date + $2::int
     order by closes_on, id`,
    [todayOn, Math.max(...REMINDERS)],
  )
  let written = 0
  for (const { id, closesOn } of rows) {
    const left = daysBetween(todayOn, closesOn)
    const due = Math.min(...REMINDERS.filter((days) => left <= days))
    written += await transaction(pool, async (client) =>
      tellWaiting(client, await loadResolution(client, id), { todayOn, occasion: `${due}-days` }),
    )
  }
  return written
}
