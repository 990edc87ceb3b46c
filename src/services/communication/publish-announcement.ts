import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { now, todayInWarsaw } from '@/src/platform/clock'
import { workerPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { tellReaders } from './tell-readers'

const PAYLOAD = z.object({ id: z.uuid() })

/**
 * The time of a scheduled announcement has come: who is told is frozen now, and their mails are written with it.
 * Residents see it by its time in any case.
 */
export const publishAnnouncement: Task = async (payload) => {
  const { id } = PAYLOAD.parse(payload)
  await transaction(workerPool(), async (client) => {
    await client.query('select portal.send_announcement($1, $2, $3)', [id, todayInWarsaw(), now()])
    await tellReaders(client, id)
  })
}
