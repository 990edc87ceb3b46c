import type { Pool, PoolClient } from 'pg'
import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notifyAll } from '@/src/services/communication/notify'

export type ReadingDecision = {
  ids: readonly string[]
  decision: 'accept' | 'reject'
  /** What the resident reads beside the meter; needed to refuse. */
  reason?: string | undefined
  /** Readings of which staff confirm that the counter passed its last figure. */
  rollovers?: readonly string[]
}

type Waiting = {
  id: string
  community_id: string
  serial: string
  falls: boolean
  sent_by_id: string | null
}

// A meter's readings are decided one after the other: what is lower is seen against what was accepted a moment ago.
const waitingStatement = `
select r.id, r.community_id, m.serial, r.sent_by_id,
  r.value < coalesce((select v.value from meter_readings v where v.meter_id = m.id and v.status = 'accepted'
    and v.read_on <= r.read_on order by v.read_on desc limit 1), m.initial_reading) as falls
from meter_readings r join meters m on m.id = r.meter_id
where r.id = any($1::uuid[]) and r.status = 'pending' and ($2::uuid[] is null or r.community_id = any($2))
order by r.id for update of r`

/**
 * Accepts or refuses readings that wait, all or none. Ones decided meanwhile are left as they are.
 * @returns how many were decided
 * @throws DomainError READING_REASON where none was given for a refusal; READING_FALLING for a value lower than the one
 *   before it that is to be accepted without a confirmed rollover: it would make use negative
 */
export function decideReadings(
  { ids, decision, reason = '', rollovers = [] }: ReadingDecision,
  keeper: MeterKeeper,
  pool: Pool = appPool(),
): Promise<number> {
  const why = reason.trim()
  if (decision === 'reject' && why === '') throw new DomainError('READING_REASON', {})
  return transaction(pool, async (client) => {
    const { rows } = await client.query<Waiting>(waitingStatement, [ids, communitiesOf(keeper)])
    const accepted = decision === 'accept'
    const lower = accepted ? rows.filter(({ id, falls }) => falls && !rollovers.includes(id)) : []
    if (lower.length > 0)
      throw new DomainError('READING_FALLING', { serials: lower.map(({ serial }) => serial).join(', ') })
    const confirmed = rows.filter(({ id, falls }) => falls && rollovers.includes(id)).map(({ id }) => id)
    await client.query(
      `update meter_readings set status = $2::enum_meter_readings_status, reason = $3,
         rollover = id = any($4::uuid[]), updated_at = now() where id = any($1::uuid[])`,
      [
        rows.map(({ id }) => id),
        accepted ? 'accepted' : 'rejected',
        accepted ? null : why,
        accepted ? confirmed : [],
      ],
    )
    for (const row of rows) await noted(client, row, decision, keeper)
    if (!accepted) await tellSenders(client, rows, why)
    return rows.length
  })
}

const noted = (client: PoolClient, row: Waiting, decision: string, keeper: MeterKeeper): Promise<string> =>
  recordEvent(client, {
    actorKind: 'staff',
    actorId: keeper.staffId,
    communityId: row.community_id,
    action: `reading.${decision}`,
    objectType: 'meter-readings',
    objectId: row.id,
  })

/** One mail for each refused reading: the window may end before its sender looks by himself. */
async function tellSenders(client: PoolClient, rows: readonly Waiting[], reason: string): Promise<void> {
  for (const { id, community_id, serial, sent_by_id } of rows) {
    if (sent_by_id === null) continue
    await notifyAll(
      client,
      { template: 'readingRefused', topic: 'meters', communityId: community_id, key: null },
      [{ residentId: sent_by_id, values: { serial, reason, reading: id } }],
    )
  }
}
