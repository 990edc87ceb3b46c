import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { now, todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notifyAll } from '../communication/notify'
import { countResolution } from './tally-resolution'
import { loadResolution, type ResolutionRow, type ResolutionState } from './voting-rows'

/** Domain rules 1.6: what a resolution may become. Opening and closing are acts of their own. */
const moves: Partial<Record<ResolutionState, readonly ResolutionState[]>> = {
  draft: ['cancelled'],
  open: ['cancelled'],
  adopted: ['challenged', 'executed'],
  executed: ['challenged'],
  challenged: ['upheld', 'repealed', 'void'],
  upheld: ['executed'],
}

/** The states staff may move a resolution to by hand. */
export const nextStates = (state: ResolutionState): readonly ResolutionState[] => moves[state] ?? []

const note = (
  client: PoolClient,
  resolution: ResolutionRow,
  staffId: string | null,
  details: Record<string, unknown>,
): Promise<string> =>
  recordEvent(client, {
    actorKind: staffId ? 'staff' : 'system',
    actorId: staffId,
    action: 'resolution-moved',
    communityId: resolution.communityId,
    objectType: 'resolutions',
    objectId: resolution.id,
    details: { number: resolution.number, from: resolution.state, ...details },
  })

/** Moves a resolution along its states. Errors: UNKNOWN_RESOLUTION, MOVE_NOT_ALLOWED. */
export async function moveResolution(
  { resolutionId, to, staffId }: { resolutionId: string; to: ResolutionState; staffId: string | null },
  pool: Pool = appPool(),
): Promise<void> {
  await transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    if (!nextStates(resolution.state).includes(to))
      throw new DomainError('MOVE_NOT_ALLOWED', { from: resolution.state, to })
    await client.query(`update resolutions set state = $2, updated_at = now() where id = $1`, [
      resolutionId,
      to,
    ])
    await note(client, resolution, staffId, { to })
  })
}

/** A voting may end on its last day's end; before that only once the result can no longer change. */
async function mayClose(client: PoolClient, resolution: ResolutionRow): Promise<boolean> {
  const todayOn = todayInWarsaw()
  if (resolution.closesOn === null || todayOn > resolution.closesOn) return true
  if (resolution.mode === 'meeting') return todayOn >= resolution.closesOn
  return (await countResolution(client, resolution, todayOn)).live === 'certain'
}

/**
 * Ends a voting: counts it and stores the result with the day of adoption. Errors: UNKNOWN_RESOLUTION, NOT_OPEN,
 * STILL_VOTING.
 */
export async function closeResolution(
  { resolutionId, staffId }: { resolutionId: string; staffId: string | null },
  pool: Pool = appPool(),
): Promise<'adopted' | 'rejected'> {
  return transaction(pool, async (client) => {
    const resolution = await loadResolution(client, resolutionId, true)
    if (resolution.state !== 'open') throw new DomainError('NOT_OPEN', { resolution: resolution.number })
    if (!(await mayClose(client, resolution)))
      throw new DomainError('STILL_VOTING', { resolution: resolution.number })
    const over: ResolutionRow = { ...resolution, state: 'rejected', closedOn: todayInWarsaw() }
    const { result, adoptedOn } = await countResolution(client, over)
    const state = result === 'adopted' ? 'adopted' : 'rejected'
    await client.query(
      `update resolutions set state = $2, adopted_on = $3, closed_at = $4, updated_at = now() where id = $1`,
      [resolutionId, state, adoptedOn, now()],
    )
    await note(client, resolution, staffId, { to: state, adoptedOn })
    // A clerk who closes a voting sees the result; one that ended by itself has to be told of.
    if (staffId === null) await tellManagers(client, resolution, state)
    return state
  })
}

/** The managers of the community notify the owners, so they learn that there is something to notify of. */
async function tellManagers(client: PoolClient, resolution: ResolutionRow, result: string): Promise<void> {
  const { id, number, title, communityId } = resolution
  const { rows } = await client.query<{ id: string }>(
    `select s.id from staff s where s.role = 'manager' and s.disabled is not true and exists (select from staff_rels l
       where l.parent_id = s.id and l.path = 'communities' and l.communities_id = $1)`,
    [communityId],
  )
  await notifyAll(
    client,
    { template: 'votingClosed', topic: 'voting', communityId, key: `voting-closed:${id}` },
    rows.map((manager) => ({ staffId: manager.id, values: { id, number, title, result } })),
  )
}

/** Ends every voting whose last day has passed; the daily job's work. Returns how many. */
export async function closeDueResolutions(pool: Pool = appPool()): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from resolutions where state = 'open' and closes_on < $1 order by closes_on`,
    [todayInWarsaw()],
  )
  for (const { id } of rows) await closeResolution({ resolutionId: id, staffId: null }, pool)
  return rows.length
}
