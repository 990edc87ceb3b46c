import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { storeRecount } from './recount-resolution'
import { countResolution } from './tally-resolution'
import { loadResolution, type ResolutionState } from './voting-rows'

type Annulment = { resolutionId: string; voteId: string; staffId: string; reason: string }

type Known = { resolutionId: string; communityId: string; steps: { step: string; staff: string }[] }

const shortest = 10

/** States whose result no annulment touches any more. */
const settled: readonly ResolutionState[] = ['cancelled', 'repealed', 'void']

/**
 * Takes a vote out of the count in two steps: one person proposes it with a reason, another approves. The vote stays in
 * the history; in a closed voting the result is counted anew and stored with the approval. Errors: UNKNOWN_VOTE,
 * REASON_TOO_SHORT, VOTING_SETTLED, ALREADY_PROPOSED, ALREADY_ANNULLED, NOT_PROPOSED, SAME_PERSON.
 * @returns whether the result of the resolution was turned round
 */
export async function annulVote(
  step: 'proposed' | 'approved',
  { resolutionId, voteId, staffId, reason }: Annulment,
  pool: Pool = appPool(),
): Promise<boolean> {
  if (reason.trim().length < shortest) throw new DomainError('REASON_TOO_SHORT', { least: String(shortest) })
  return transaction(pool, async (client) => {
    const { rows } = await client.query<Known>(
      `select v.resolution_id as "resolutionId", v.community_id as "communityId",
         coalesce((select json_agg(json_build_object('step', a.step, 'staff', a.staff_id)) from vote_annulments a
           where a.vote_id = v.id), '[]') as steps
       from votes v where v.id = $1 and v.resolution_id = $2`,
      [voteId, resolutionId],
    )
    const known = rows[0]
    if (!known) throw new DomainError('UNKNOWN_VOTE', { vote: voteId })
    const resolution = await loadResolution(client, known.resolutionId, true)
    if (settled.includes(resolution.state))
      throw new DomainError('VOTING_SETTLED', { resolution: resolution.number })
    refuseStep(step, known.steps, staffId, voteId)
    const before = await countResolution(client, resolution)
    await client.query(
      `insert into vote_annulments (id, community_id, resolution_id, vote_id, step, reason, staff_id, at)
       values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [known.communityId, known.resolutionId, voteId, step, reason.trim(), staffId],
    )
    await recordEvent(client, {
      actorKind: 'staff',
      actorId: staffId,
      action: `vote-annulment-${step}`,
      communityId: known.communityId,
      objectType: 'votes',
      objectId: voteId,
    })
    if (step === 'proposed') return false
    const after = await countResolution(client, resolution)
    return storeRecount(client, resolution, { before, after, staffId })
  })
}

function refuseStep(
  step: 'proposed' | 'approved',
  steps: Known['steps'],
  staffId: string,
  vote: string,
): void {
  const proposed = steps.find((one) => one.step === 'proposed')
  if (steps.some((one) => one.step === 'approved')) throw new DomainError('ALREADY_ANNULLED', { vote })
  if (step === 'proposed') {
    if (proposed) throw new DomainError('ALREADY_PROPOSED', { vote })
    return
  }
  if (!proposed) throw new DomainError('NOT_PROPOSED', { vote })
  if (proposed.staff === staffId) throw new DomainError('SAME_PERSON', { vote })
}
