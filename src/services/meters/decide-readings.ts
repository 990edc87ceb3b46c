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
  above: boolean
  sent_by_id: string | null
}

// Readings are seen among those accepted before and those decided with them, day by day.
const waitingStatement = `
with asked as (
  select r.id, r.meter_id from meter_readings r
  where r.id = any($1::uuid[]) and r.status = 'pending' and ($2::uuid[] is null or r.community_id = any($2))
  order by r.id for update of r
), line as (
  select v.id, lag(v.value) over days as before, lead(v.value) over days as after, 
    lead(v.rollover or v.id = any($3::uuid[])) over days as "rollsAfter"
  from meter_readings v where v.meter_id in (select meter_id from asked)
    and (v.status = 'accepted' or v.id in (select id from asked))
  window days as (partition by v.meter_id order by v.read_on, v.status <> 'accepted', v.id)
)
select r.id, r.community_id, m.serial, r.sent_by_id, r.value < coalesce(line.before, m.initial_reading) as falls,
  coalesce(r.value > line.after and not coalesce(line."rollsAfter", false), false) as above
from asked join meter_readings r on r.id = asked.id join meters m on m.id = r.meter_id join line on line.id = r.id
order by r.id`

/**
 * Accepts or refuses readings that wait, all or none. Ones decided meanwhile are left as they are.
 * @returns how many were decided
 * @throws DomainError READING_REASON where none was given for a refusal; READING_FALLING for a value lower than the one
 *   before it that is to be accepted without a confirmed rollover: it would make use negative; READING_ABOVE_NEXT for
 *   one higher than an accepted one after it, which would then fall
 */
export function decideReadings(
  { ids, decision, reason = '', rollovers = [] }: ReadingDecision,
  keeper: MeterKeeper,
  pool: Pool = appPool(),
): Promise<number> {
  const why = reason.trim()
  if (decision === 'reject' && why === '') throw new DomainError('READING_REASON', {})
  return transaction(pool, async (client) => {
    const { rows } = await client.query<Waiting>(waitingStatement, [ids, communitiesOf(keeper), rollovers])
    const accepted = decision === 'accept'
    const lower = accepted ? rows.filter(({ id, falls }) => falls && !rollovers.includes(id)) : []
    if (lower.length > 0)
      throw new DomainError('READING_FALLING', { serials: lower.map(({ serial }) => serial).join(', ') })
    const above = accepted ? rows.filter((row) => row.above) : []
    if (above.length > 0)
      throw new DomainError('READING_ABOVE_NEXT', { serials: above.map(({ serial }) => serial).join(', ') })
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
