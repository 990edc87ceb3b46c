import type { Task } from 'graphile-worker'
import { workerPool } from '@/src/platform/db/pool'

/** Takes out what has served: one-time codes a month after they ended, tries that no longer count. */
export const cleanUp: Task = async () => {
  await workerPool().query(`delete from portal.one_time_codes where expires_at < now() - interval '30 days'`)
  await workerPool().query(
    `delete from portal.rate_limits where expire is not null and expire < extract(epoch from now()) * 1000 - 86400000`,
  )
}
