import { startEmbedded } from '@/src/platform/db/embedded'
import { UNSAFE } from './template'

// Starts the embedded database on a folder and stays, so that a test can end this process in every way.
const database = await startEmbedded(process.argv[2] ?? '', UNSAFE)
console.log(JSON.stringify({ pid: database.pid, port: database.port, startedHere: database.startedHere }))
process.on('SIGINT', () => void database.stop().then(() => process.exit(0)))
process.on('SIGTERM', () => process.exit(0))
setInterval(() => {}, 60_000)
