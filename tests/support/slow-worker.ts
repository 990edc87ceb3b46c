import { setTimeout as sleep } from 'node:timers/promises'
import { startWorker } from '@/src/platform/jobs/worker'

// A real worker in a process that a test can kill; its `mail` task only takes its time.
const ms = Number(process.argv[2])

const worker = await startWorker({
  tasks: {
    canary: () => {},
    mail: async (payload) => {
      const { id } = payload as { id: string }
      console.log(`begin ${id}`)
      await sleep(ms)
      console.log(`end ${id}`)
    },
  },
  sweepMs: 500,
  onLeaseLost: () => process.exit(70),
}).catch((error: Error) => {
  console.log(error.message)
  process.exit(1)
})
console.log('ready')
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
  console.log('stopping')
})
await worker.finished
