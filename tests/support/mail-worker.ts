import { startWorker } from '@/src/platform/jobs/worker'
import { tasks } from '@/src/services/system/tasks'

// The worker as it runs in production, in a process that a test can kill.
const worker = await startWorker({ tasks, sweepMs: 500, onLeaseLost: () => process.exit(70) })
console.log('ready')
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)))
await worker.finished
