import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { isVotingDay } from '@/src/domain/voting/casting'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { readableCode } from '@/src/platform/session/one-time-code'
import { readVoters, type Voter } from './voters'
import { loadResolution, type Db, type ResolutionRow } from './voting-rows'

/** A printed ballot: whose it is and the code that enters it. */
export type Ballot = { code: string; voter: Voter }

/** „7K3M-92QD”, also where it was typed without hyphen or capitals; null for what is no code. */
export function ballotCodeOf(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[2-9BCDFGHJKMNPQRSTVWXYZ]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null
}

/** One paper for each owner or member; a spouse signs the same one, and a proxy brings the principal's. */
const takesPaper = ({ capacity, hasVoted }: Voter): boolean =>
  !hasVoted && ['owner', 'coOwner', 'member'].includes(capacity)

/**
 * Gives every owner who has not voted a ballot with a code, the same one however often it is printed. Errors:
 * UNKNOWN_RESOLUTION, NOT_OPEN.
 */
export async function issueBallots(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<{ resolution: ResolutionRow; ballots: Ballot[] }> {
  const todayOn = todayInWarsaw()
  return transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    if (resolution.state !== 'open' || !resolution.openedHere || !isVotingDay(resolution, todayOn))
      throw new DomainError('NOT_OPEN', { resolution: resolution.number })
    const voters = (await readVoters(client, resolution, todayOn)).filter(takesPaper)
    const people = voters.map(({ personId }) => personId)
    await client.query(
      `insert into portal.ballots (resolution_id, person_id, code, issued_by)
       select $1, x.person, x.code, $4 from unnest($2::uuid[], $3::text[]) as x(person, code)
       on conflict (resolution_id, person_id) do nothing`,
      [resolutionId, people, people.map(() => `${readableCode(4)}-${readableCode(4)}`), staffId],
    )
    const { rows } = await client.query<{ person: string; code: string }>(
      'select person_id as person, code from portal.ballots where resolution_id = $1',
      [resolutionId],
    )
    const codes = new Map(rows.map(({ person, code }) => [person, code]))
    await recordEvent(client, {
      actorKind: staffId ? 'staff' : 'system',
      actorId: staffId,
      action: 'ballots-printed',
      communityId: resolution.communityId,
      objectType: 'resolutions',
      objectId: resolutionId,
      details: { printed: voters.length },
    })
    return {
      resolution,
      ballots: voters.flatMap((voter) => {
        const code = codes.get(voter.personId)
        return code ? [{ code, voter }] : []
      }),
    }
  })
}

/** The ballot with a code: its person, and the id that its declaration gets. Null where the resolution has none such. */
export async function findBallot(
  db: Db,
  { resolutionId, code }: { resolutionId: string; code: string },
): Promise<{ id: string; personId: string } | null> {
  const { rows } = await db.query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from portal.ballots where resolution_id = $1 and code = $2',
    [resolutionId, code],
  )
  return rows[0] ?? null
}
