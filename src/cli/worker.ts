import { env, requireProductionSettings } from '@/src/platform/env'
import { schedule } from '@/src/platform/jobs/schedule'
import { LEASE_LOST, startWorker } from '@/src/platform/jobs/worker'
import { tasks } from '@/src/services/system/tasks'
import { SettingError } from '@/src/platform/settings/setting-error'
import { onStop } from './support/stop-signals'

requireProductionSettings()

/** Runs background jobs until it is told to stop: exit 0 then, 70 when its lease was lost, 1 when it cannot work. */
const main = async (): Promise<void> => {
  env()
  const worker = await startWorker({
    tasks,
    recurring: schedule(),
    onLeaseLost: () => {
      console.error(
        'The connection that proves this worker alive was lost; it ends, and others take its jobs.',
      )
      process.exit(LEASE_LOST)
    },
  })
  console.log('Worker ready.')
  onStop(() => {
    console.log('Worker stops when its jobs are done.')
    worker.stop().then(() => process.exit(0), fail)
  })
  await worker.finished
}

const fail = (error: Error): never => {
  const told = error instanceof SettingError || error.name === 'WorkerBlind'
  console.error(told ? error.message : error)
  process.exit(error instanceof SettingError ? 2 : 1)
}

main().catch(fail)
