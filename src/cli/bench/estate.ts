import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { runChild, startChild, tail, typescript } from '@/src/cli/support/child'
import { todayInWarsaw } from '@/src/platform/clock'
import { firstOfMonth } from '@/src/domain/time/civil-date'
import { writePackages } from './package/write-packages'
import { ledgerRowsOf, monthsFor, type EstateSize } from './package/size'
import { peakBytes } from './process-use'
import type { BenchPerson } from './rows'

/** An import's time and memory. Milliseconds, bytes. */
export type ImportUse = { rows: number; ms: number; peak: number }

/** An estate in a database of its own, imported, with people who can sign in. */
export type Estate = {
  premises: number
  ledger: ImportUse
  people: BenchPerson[]
  password: string
  urls: Urls
  variables: Record<string, string>
}

export type Urls = { app: string; owner: string; worker: string; superuser: string }

/** How all that is measured is done, in one place. */
export type Ground = {
  folder: string
  urls: Urls
  secret: string
  say: (step: string) => void
}

const PASSWORD = 'probny-test-obciazenia'

const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** Months of the book follow from the largest estate, so that every account of every estate is alike. */
export const sizeOf = (premises: number, largest: number, rows: number): EstateSize => {
  const months = monthsFor(largest, rows)
  return { premises, months, readingMonths: Math.min(24, months), thisMonth: firstOfMonth(todayInWarsaw()) }
}

const RESULT = z.object({ applied: z.boolean(), durationMs: z.number(), errors: z.array(z.unknown()) })

/** Imports a package by the real command and watches the memory of its process. */
const importPackage = async (
  ground: Ground,
  source: string,
  variables: Record<string, string>,
): Promise<{ ms: number; peak: number }> => {
  const logFile = join(ground.folder, 'import.log')
  const child = startChild({
    args: typescript('src/cli/portal.ts', 'import', source, '--json'),
    variables: { ...variables, NODE_ENV: 'production' },
    logFile,
  })
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakBytes(child.pid))), 100)
  const code = await child.exited
  clearInterval(watch)
  if (code !== 0) throw new Error(`The import of ${source} failed: ${tail(logFile)}`)
  const said = readFileSync(logFile, 'utf8')
  const result = RESULT.parse(JSON.parse(said.slice(said.indexOf('{'))))
  if (!result.applied) throw new Error(`The import of ${source} was refused: ${tail(logFile)}`)
  return { ms: result.durationMs, peak }
}

const asSuperuser = async (urls: Urls, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: urls.superuser })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const prepare = async (
  ground: Ground,
  variables: Record<string, string>,
  count: number,
): Promise<BenchPerson[]> => {
  const file = join(ground.folder, 'people.json')
  const args = typescript('src/cli/bench/prepare.ts', file, String(count), PASSWORD)
  await runChild('Opening sessions', { args, variables, logFile: join(ground.folder, 'prepare.log') })
  return JSON.parse(readFileSync(file, 'utf8')) as BenchPerson[]
}

const variablesOf = (ground: Ground, urls: Urls): Record<string, string> => ({
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_WORKER_URL: urls.worker,
  PAYLOAD_SECRET: ground.secret,
  SMTP_URL: '',
  MAIL_DIR: join(ground.folder, 'mail'),
  MAIL_FROM: '',
  FILES_URL: join(ground.folder, 'files'),
  TRUSTED_PROXY_HOPS: '',
  METRICS_TOKEN: '',
  NODE_ENV: 'production',
})

/** Makes an estate: its database from the migrated one, its packages, their import, its people's sessions. */
export const makeEstate = async (ground: Ground, size: EstateSize, people: number): Promise<Estate> => {
  const { say } = ground
  const name = `bench_${size.premises}`
  const urls: Urls = {
    app: at(ground.urls.app, name),
    owner: at(ground.urls.owner, name),
    worker: at(ground.urls.worker, name),
    superuser: at(ground.urls.superuser, name),
  }
  const variables = { ...variablesOf(ground, urls), SERVER_URL: 'http://127.0.0.1' }
  await asSuperuser(
    ground.urls,
    `create database ${name} template lokalenet owner portal_owner strategy file_copy`,
  )
  say(`${size.premises} premises: package`)
  const packages = await writePackages(join(ground.folder, name), size)
  say(`${size.premises} premises: import of the register and meters`)
  await importPackage(ground, packages.register, variables)
  const rows = ledgerRowsOf(size)
  say(`${size.premises} premises: import of ${rows} ledger rows`)
  const ledger = { rows, ...(await importPackage(ground, packages.ledger, variables)) }
  rmSync(join(ground.folder, name), { recursive: true, force: true })
  const sessions = await prepare(ground, variables, people)
  await asSuperuser(urls, 'vacuum analyze')
  return { premises: size.premises, ledger, people: sessions, password: PASSWORD, urls, variables }
}
