import type { Task } from 'graphile-worker'
import { workerPool } from '@/src/platform/db/pool'

/**
 * Queues mail that waits without a job, as after the queue was emptied by hand or restored from another day: the outbox
 * is what counts, the queue only carries it. Young rows are left to the transaction that wrote them.
 */
export const outboxSweep: Task = async () => {
  await workerPool().query(`
    select graphile_worker.add_job('mail', json_build_object('id', m.id), job_key := 'mail:' || m.id)
    from public.outgoing_messages m
    where m.state in ('queued', 'sending') and m.updated_at < now() - interval '15 minutes'
      and not exists (select from graphile_worker._private_jobs j where j.key = 'mail:' || m.id)`)
}
