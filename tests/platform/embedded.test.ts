import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startEmbedded } from '@/src/platform/db/embedded'
import { readRecord } from '@/src/platform/db/embedded-server/record'
import { isAlive, waitFor } from '@/src/platform/process'
import { UNSAFE } from '../support/template'

mkdirSync('.test', { recursive: true })
const root = join(process.cwd(), mkdtempSync('.test/embedded-'))
// Open to the account that root lends PostgreSQL; the case of a closed one is below.
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Holder = ChildProcess & { pid: number; database: { pid: number; port: number; startedHere: boolean } }
const holders = new Set<Holder>()

/** A process that holds the database, with a session of its own as a terminal gives it. */
const hold = async (): Promise<Holder> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/database-holder.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', () => reject(new Error('the holder ended')))
  })
  const holder = Object.assign(child, { database: JSON.parse(line) as Holder['database'] }) as Holder
  holders.add(holder)
  return holder
}
const gone = (pid: number) => waitFor(() => !isAlive(pid), 15_000)
afterEach(async () => {
  for (const { pid, database } of holders) {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    if (database.startedHere) expect(await gone(database.pid)).toBe(true)
  }
  holders.clear()
})

const ask = async (statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: readRecord(root)!.urls.superuser })
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
  }
}

describe('embedded PostgreSQL', () => {
  it('keeps its passwords to itself, listens on this machine alone and wants a password', async () => {
    const database = await startEmbedded(root, UNSAFE)
    expect(statSync(join(root, 'database.json')).mode & 0o777).toBe(0o600)
    const [settings] = await ask(
      `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as socket,
         current_setting('tcp_keepalives_idle') as idle, current_setting('timezone') as zone,
         (select datlocale from pg_database where datname = 'lokalenet') as locale,
         (select pg_get_userbyid(datdba) from pg_database where datname = 'lokalenet') as owner`,
    )
    expect(settings).toEqual({
      listen: '127.0.0.1',
      socket: '',
      idle: '30',
      zone: 'UTC',
      locale: 'C.UTF-8',
      owner: 'portal_owner',
    })
    const wrong = new pg.Client({ connectionString: database.urls.superuser.replace(/:[^:@]+@/, ':wrong@') })
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
    await database.stop()
    expect(isAlive(database.pid)).toBe(false)
    expect(existsSync(join(database.dataDir, 'postmaster.pid'))).toBe(false)
  })

  it('is joined by a second start and stays when that one ends', async () => {
    const first = await startEmbedded(root, UNSAFE)
    const second = await startEmbedded(root, UNSAFE)
    expect(second).toMatchObject({ pid: first.pid, port: first.port, startedHere: false })
    await second.stop()
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
  })

  it('is started once by two starts at the same moment', async () => {
    const both = await Promise.all([startEmbedded(root, UNSAFE), startEmbedded(root, UNSAFE)])
    expect(both.filter(({ startedHere }) => startedHere)).toHaveLength(1)
    expect(new Set(both.map(({ pid }) => pid)).size).toBe(1)
    for (const { stop } of both) await stop()
  })

  it('goes when its parent is killed, and what was committed is there afterwards', async () => {
    const holder = await hold()
    await ask('create table kept (id int)')
    process.kill(holder.pid, 'SIGKILL')
    expect(await gone(holder.database.pid)).toBe(true)
    const again = await startEmbedded(root, UNSAFE)
    expect(await ask(`select to_regclass('kept') is not null as kept`)).toEqual([{ kept: true }])
    await again.stop()
  })

  it('goes when its parent ends without a word', async () => {
    const holder = await hold()
    process.kill(holder.pid, 'SIGTERM')
    expect(await gone(holder.database.pid)).toBe(true)
  })

  it('outlives Ctrl-C for as long as its parent needs it', async () => {
    const holder = await hold()
    // As a terminal does: to the whole group.
    process.kill(-holder.pid, 'SIGINT')
    expect(await gone(holder.pid)).toBe(true)
    expect(await gone(holder.database.pid)).toBe(true)
    expect(readFileSync(join(root, 'postgres.log'), 'utf8')).toContain('database system is shut down')
  })

  it('starts after its server was killed', async () => {
    const holder = await hold()
    process.kill(holder.database.pid, 'SIGKILL')
    expect(await gone(holder.database.pid)).toBe(true)
    const again = await startEmbedded(root, UNSAFE)
    expect(again.startedHere).toBe(true)
    await again.stop()
  })

  it('is not misled by a pid file whose number belongs to another process now', async () => {
    const first = await startEmbedded(root, UNSAFE)
    const pidFile = join(first.dataDir, 'postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    await first.stop()
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))
    const second = await startEmbedded(root, UNSAFE)
    expect(second.startedHere).toBe(true)
    await second.stop()
  })

  it('takes over a start that was cut short', async () => {
    writeFileSync(join(root, 'starting.lock'), '999999999')
    const database = await startEmbedded(root, UNSAFE)
    expect(database.startedHere).toBe(true)
    await database.stop()
  })

  it('takes another port where its own is taken', async () => {
    const first = await startEmbedded(root, UNSAFE)
    await first.stop()
    const { createServer } = await import('node:net')
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve))
    const second = await startEmbedded(root, UNSAFE)
    expect(second.port).not.toBe(first.port)
    expect(readRecord(root)?.urls.app).toContain(`:${second.port}/`)
    await second.stop()
    await new Promise((resolve) => squatter.close(resolve))
  })
})

describe('a folder that only its owner may enter', () => {
  it('is no hindrance: the account that root lends PostgreSQL gets a place of its own', async () => {
    const closed = join(process.cwd(), mkdtempSync('.test/embedded-closed-'))
    const database = await startEmbedded(closed, UNSAFE)
    const inside = database.dataDir === join(closed, 'pg')
    expect(inside).toBe(process.getuid?.() !== 0)
    expect(statSync(database.dataDir).uid).not.toBe(0)
    await database.stop()
    rmSync(closed, { recursive: true })
    if (!inside) rmSync(dirname(database.dataDir), { recursive: true })
  })
})
