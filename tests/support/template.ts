import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedDatabase } from '@/src/platform/db/embedded'
import { readRecord, writeRecord } from '@/src/platform/db/embedded-server/record'
import { startLock } from '@/src/platform/db/embedded-server/start-lock'
import { runChild, typescript } from '@/src/cli/support/child'
import { isAlive } from '@/src/platform/process'

const ROOT = join(process.cwd(), '.test')

// A test's data need not survive the machine.
export const UNSAFE = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=200',
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'shared_buffers=128MB',
]

/** A migrated server of this run alone. The first run makes it; later ones copy it as long as nothing changed. */
export const startMigratedServer = async (): Promise<EmbeddedDatabase & { remove: () => Promise<void> }> => {
  mkdirSync(ROOT, { recursive: true })
  clearLeftOvers()
  const template = await migratedTemplate()
  const root = join(ROOT, `run-${process.pid}`)
  const dataDir = copyServer(template, root)
  const server = await startEmbedded(root, UNSAFE)
  const remove = async () => {
    await server.stop()
    for (const folder of [dataDir, root]) rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, remove }
}

/** Folders of runs that were killed. */
const clearLeftOvers = (): void => {
  for (const name of readdirSync(ROOT)) {
    const pid = /^(?:run|e2e)-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(ROOT, name), { recursive: true, force: true })
  }
}

const migratedTemplate = async (): Promise<string> => {
  const folder = join(ROOT, `template-${fingerprint()}`)
  const unlock = await startLock(ROOT)
  try {
    if (!existsSync(folder)) await makeTemplate(folder)
    return folder
  } finally {
    unlock()
  }
}

const makeTemplate = async (folder: string): Promise<void> => {
  for (const name of readdirSync(ROOT)) {
    if (name.startsWith('template-')) rmSync(join(ROOT, name), { recursive: true, force: true })
  }
  const draft = join(ROOT, 'draft')
  rmSync(draft, { recursive: true, force: true })
  const server = await startEmbedded(draft, UNSAFE)
  try {
    const { app, owner, worker } = server.urls
    const variables = {
      DATABASE_URL: app,
      DATABASE_OWNER_URL: owner,
      DATABASE_WORKER_URL: worker,
      NODE_ENV: 'test',
    }
    const args = typescript('src/cli/portal.ts', 'migrate')
    await runChild('The migration', { args, variables, logFile: join(draft, 'migrate.log') })
  } finally {
    await server.stop()
  }
  renameSync(draft, folder)
}

// What a migrated database depends on: the migrations, how they are run, and the libraries that run them.
const SOURCES = ['migrations', 'src/platform/db', 'src/platform/jobs/task-names.ts', 'package-lock.json']

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

const filesOf = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
  return names.map((name) => join(path, name)).filter((file) => statSync(file).isFile())
}

/** `cp -p` keeps the account that PostgreSQL runs as; the record must name the new folder. */
const copyServer = (from: string, to: string): string => {
  const record = readRecord(from)
  if (record === null) throw new Error(`${from} has no database.`)
  // Where the checkout is closed to that account, the data lies elsewhere and its copy beside it.
  const elsewhere = record.native !== undefined
  const copy = elsewhere ? `${record.dataDir}-run-${process.pid}` : join(to, 'pg')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-pR', elsewhere ? record.dataDir : join(from, 'pg'), copy])
  writeRecord(to, { ...record, dataDir: copy, port: 0 })
  return copy
}
