import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chownSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { serverAccount, runAs, type Account } from './embedded-server/account'
import { majorVersion, nativeFolder } from './embedded-server/binaries'
import { EmbeddedDatabaseError } from './embedded-server/errors'
import { choosePlace, makeDataFolder, refreshCopy } from './embedded-server/place'
import {
  freePort,
  launch,
  runningServer,
  SERVER_VARIABLES,
  type Postmaster,
} from './embedded-server/postmaster'
import { atPort, newRecord, readRecord, writeRecord, type Record } from './embedded-server/record'
import { startLock } from './embedded-server/start-lock'

/** A running embedded PostgreSQL. */
export type EmbeddedDatabase = {
  port: number
  pid: number
  dataDir: string
  urls: Record['urls']
  /** False where it ran already; it belongs to another process then, and `stop` leaves it alone. */
  startedHere: boolean
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that came with npm on the data in `root`, or joins the one that runs there.
 * It listens on 127.0.0.1 only, with passwords from `root/database.json`, and stops when this process ends,
 * however it ends. Database `lokalenet` belongs to `portal_owner`; the other roles come with the migration.
 * @param root local data folder, absolute; made where missing
 * @param settings further server settings, `name=value`
 * @throws EmbeddedDatabaseError with a sentence that says what to do
 */
export const startEmbedded = async (
  root: string,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> => {
  const source = nativeFolder()
  mkdirSync(root, { recursive: true, mode: 0o755 })
  const unlock = await startLock(root)
  try {
    const account = serverAccount(readRecord(root)?.dataDir ?? join(root, 'pg'))
    const record = prepare(root, source, account)
    const running = await runningServer(record.dataDir, (port) => atPort(record, port).urls.superuser)
    if (running) {
      const { urls, dataDir } = keep(root, atPort(record, running.port))
      return { ...running, dataDir, urls, startedHere: false, stop: () => Promise.resolve() }
    }
    return await start({ root, native: record.native ?? source, account, record, settings })
  } finally {
    unlock()
  }
}

const keep = (root: string, record: Record): Record => {
  writeRecord(root, record)
  return record
}

/** The record of a cluster that initdb has finished. */
const prepare = (root: string, source: string, account: Account): Record => {
  const known = readRecord(root)
  if (known?.native) refreshCopy(source, known.native)
  const major = majorVersion(known?.native ?? source)
  if (known?.initialised) {
    refuseOtherVersion(known.dataDir, major)
    return known
  }
  const fresh = keep(root, known ?? newRecord(choosePlace(root, source, account)))
  makeDataFolder(fresh.dataDir, account)
  initialise(fresh, fresh.native ?? source, account)
  return keep(root, { ...fresh, initialised: true })
}

const refuseOtherVersion = (dataDir: string, major: string): void => {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (version === major) return
  throw new EmbeddedDatabaseError(
    `Dane w ${dataDir} są z PostgreSQL ${version}, a ten program ma ${major}: usuń folder .data albo użyj DATABASE_URL. ` +
      `The data in ${dataDir} is of PostgreSQL ${version} and this one is ${major}: delete .data, or use DATABASE_URL.`,
  )
}

const initialise = (record: Record, native: string, account: Account): void => {
  const folder = mkdtempSync(join(tmpdir(), 'lokalenet-'))
  const passwordFile = join(folder, 'password')
  try {
    writeFileSync(passwordFile, record.passwords.postgres, { mode: 0o600 })
    if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
    // The builtin provider sorts alike on every system; not every C library has C.UTF-8.
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
    runAs(
      account,
      join(native, 'bin', 'initdb'),
      [
        ...['-D', record.dataDir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
      ],
      SERVER_VARIABLES,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Start = { root: string; native: string; account: Account; record: Record; settings: readonly string[] }

const start = async ({ root, native, account, record, settings }: Start): Promise<EmbeddedDatabase> => {
  const logFile = join(root, 'postgres.log')
  const { dataDir } = record
  for (let attempt = 0; attempt < 5; attempt++) {
    const placed = atPort(record, await freePort(attempt === 0 ? record.port : 0))
    const { port, urls } = placed
    const server = await launch({ native, dataDir, port, account, logFile, settings }, urls.superuser)
    if (server === null && isWorthAnotherTry(logFile)) continue
    if (server === null) break
    await makeDatabase(placed, server)
    keep(root, placed)
    return { port, pid: server.pid, dataDir, urls, startedHere: true, stop: server.stop }
  }
  throw new EmbeddedDatabaseError(
    `Wbudowana baza nie wystartowała (zob. ${logFile}). The embedded database did not start: ` +
      lastLine(readFileSync(logFile, 'utf8')),
  )
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

/** A port taken in between, or children of a killed server that are still leaving. */
const isWorthAnotherTry = (logFile: string): boolean =>
  /could not bind|Address already in use|shared memory block .* is still in use/.test(
    readFileSync(logFile, 'utf8'),
  )

/** Makes the owner and its database where they are missing, also after a first start that was cut short. */
const makeDatabase = async (record: Record, server: Postmaster): Promise<void> => {
  const client = new pg.Client({ connectionString: record.urls.superuser })
  try {
    await client.connect()
    const missing = async (text: string) => (await client.query(text)).rowCount === 0
    if (await missing(`select from pg_roles where rolname = 'portal_owner'`)) {
      const password = client.escapeLiteral(record.passwords.owner)
      await client.query(`create role portal_owner login createrole password ${password}`)
    }
    if (await missing(`select from pg_database where datname = 'lokalenet'`)) {
      await client.query('create database lokalenet owner portal_owner')
    }
  } catch (error) {
    await server.stop()
    throw error
  } finally {
    await client.end()
  }
}
