import type { Pool } from 'pg'
import { periodAfter } from '@/src/domain/finance/charging/month-segments'
import { dateParts, periodOf } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { workerPool } from '@/src/platform/db/pool'
import { theHouse } from '../books/portal-books'
import { draftCharges } from './draft-charges'

/** Day of the month from which the next month's charges are drafted: time enough to look, late enough to know rates. */
const DRAFT_FROM_DAY = 20

/**
 * The monthly job: from the 20th on, every community whose books the portal keeps gets a draft of the next month's
 * charges unless it has one or the month is posted. Nothing is booked; a clerk looks and approves. Runs daily, so that a
 * day missed is made up for; run again it changes nothing.
 * @returns ids of the new drafts
 */
export async function draftNextMonth(pool: Pool = workerPool()): Promise<string[]> {
  const today = todayInWarsaw()
  if (dateParts(today).day < DRAFT_FROM_DAY) return []
  const period = periodAfter(periodOf(today))
  const { rows } = await pool.query<{ id: string }>(
    `select c.id from communities c
     where c.bookkeeping = 'portal' and exists (select from rates r where r.community_id = c.id)
       and not exists (select from charge_runs r where r.community_id = c.id and r.period = $1)
     order by c.code`,
    [period],
  )
  const drafted: string[] = []
  for (const { id } of rows) {
    const result = await draftCharges({ communityId: id, period }, theHouse, pool)
    if (result.state === 'drafted') drafted.push(result.runId)
  }
  return drafted
}
