import type { PoolClient } from 'pg'
import type { Tally } from '@/src/domain/voting/tally'
import { recordEvent } from '@/src/platform/audit/record-event'
import type { ResolutionRow } from './voting-rows'

/** The day matters of adopted ones only. */
const differ = (a: Tally, b: Tally): boolean => a.result !== b.result || a.adoptedOn !== b.adoptedOn

/**
 * After an annulment in a closed voting: stores the result that the votes give now, where it is another than before. A
 * resolution that was challenged or executed meanwhile keeps that state while it stays adopted.
 * @returns whether the result itself was turned round
 */
export async function storeRecount(
  client: PoolClient,
  resolution: ResolutionRow,
  { before, after, staffId }: { before: Tally; after: Tally; staffId: string },
): Promise<boolean> {
  if (resolution.state === 'open' || !differ(before, after)) return false
  const isTurned = before.result !== after.result
  const outcome = after.result === 'adopted' ? 'adopted' : 'rejected'
  await client.query('update resolutions set state = $2, adopted_on = $3, updated_at = now() where id = $1', [
    resolution.id,
    isTurned ? outcome : resolution.state,
    after.adoptedOn,
  ])
  await recordEvent(client, {
    actorKind: 'staff',
    actorId: staffId,
    action: 'resolution-recounted',
    communityId: resolution.communityId,
    objectType: 'resolutions',
    objectId: resolution.id,
    details: {
      number: resolution.number,
      from: { state: resolution.state, adoptedOn: resolution.adoptedOn },
      to: { result: outcome, adoptedOn: after.adoptedOn },
    },
  })
  return isTurned
}
