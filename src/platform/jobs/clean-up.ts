import type { Task } from 'graphile-worker'
import { workerPool } from '@/src/platform/db/pool'

/**
 * Takes out what has served: one-time codes a month after they ended, tries that no longer count, and what clerks typed
 * into forms a day ago and did not save, as it may be people's data.
 */
export const cleanUp: Task = async () => {
  await workerPool().query(`delete from portal.one_time_codes where expires_at < now() - interval '30 days'`)
  await workerPool().query(
    `delete from portal.rate_limits where expire is not null and expire < extract(epoch from now()) * 1000 - 86400000`,
  )
  await workerPool().query(
    `delete from payload_kv where key like 'form-draft/%'
       and substring(key from '/([0-9]{14})-')::bigint < extract(epoch from now()) * 1000 - 86400000`,
  )
}
