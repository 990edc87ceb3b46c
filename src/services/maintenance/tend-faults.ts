import type { Pool } from 'pg'
import { COMPLAINT_DAYS } from '@/src/domain/maintenance/fault-terms'
import { ENDED_STATES } from '@/src/domain/maintenance/fault-states'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { workerPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { lockFault } from './lock-fault'
import { moveFault } from './move-fault'
import { tellFaultStaff } from './tell-fault'

const idsOf = async (pool: Pool, text: string, values: unknown[]): Promise<string[]> =>
  (await pool.query<{ id: string }>(text, values)).rows.map(({ id }) => id)

/**
 * Closes repairs nobody contested within fourteen days. A fault that moved meanwhile is left alone.
 * @returns how many
 */
export async function closeRepaired(pool: Pool = workerPool(), todayOn = todayInWarsaw()): Promise<number> {
  const ids = await idsOf(
    pool,
    `select id from faults where status in ('done', 'confirmed') and done_on < $1 order by id`,
    [addDays(todayOn, -COMPLAINT_DAYS)],
  )
  let closed = 0
  for (const id of ids)
    closed += await transaction(pool, async (client) => {
      const fault = await lockFault(client, id)
      if (fault.status !== 'done' && fault.status !== 'confirmed') return 0
      await moveFault(client, fault, { to: 'closed', mover: 'system', author: null })
      return 1
    })
  return closed
}

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')

/**
 * Tells whoever has a fault, else the managers, on the first day past its term. Run again it tells nobody twice.
 * @returns how many mails were written
 */
export async function tellOverdue(pool: Pool = workerPool(), todayOn = todayInWarsaw()): Promise<number> {
  const ids = await idsOf(
    pool,
    `select id from faults where fix_by_on = $1 and status not in (${ended}) order by id`,
    [addDays(todayOn, -1)],
  )
  let told = 0
  for (const id of ids)
    told += await transaction(pool, async (client) => {
      const fault = await lockFault(client, id)
      return tellFaultStaff(client, { fault, eventId: `overdue-${id}-${todayOn}`, what: 'overdue' })
    })
  return told
}
