import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const PASSWORDS = z.object({ postgres: z.string(), owner: z.string(), app: z.string(), worker: z.string() })
const URLS = z.object({ superuser: z.string(), owner: z.string(), app: z.string(), worker: z.string() })

const RECORD = z.object({
  /** Whether initdb has finished; a folder it left half way is made anew. */
  initialised: z.boolean(),
  dataDir: z.string(),
  /** Folder with the binaries, where they had to be copied for the account. */
  native: z.string().optional(),
  port: z.number(),
  passwords: PASSWORDS,
  urls: URLS,
})

/** What is known of an embedded database between two starts: where it lies and its passwords. */
export type Record = z.infer<typeof RECORD>

const DATABASE = 'lokalenet'
const password = () => randomBytes(24).toString('base64url')
const fileOf = (root: string) => join(root, 'database.json')

/** The record kept in a folder, or null before the first start. */
export const readRecord = (root: string): Record | null =>
  existsSync(fileOf(root)) ? RECORD.parse(JSON.parse(readFileSync(fileOf(root), 'utf8'))) : null

/** Keeps a record, readable by its owner alone; a reader never sees half of it. */
export const writeRecord = (root: string, record: Record): void => {
  const draft = `${fileOf(root)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(record, null, 2), { mode: 0o600 })
  // Root must not shut out the user whose folder it is.
  const { uid, gid } = statSync(root)
  if (process.getuid?.() === 0) chownSync(draft, uid, gid)
  renameSync(draft, fileOf(root))
}

/** A record with fresh passwords. */
export const newRecord = (place: Pick<Record, 'dataDir' | 'native'>): Record => {
  const passwords = { postgres: password(), owner: password(), app: password(), worker: password() }
  return { initialised: false, ...place, port: 0, passwords, urls: urlsAt(0, passwords) }
}

/** The same record on another port. */
export const atPort = (record: Record, port: number): Record => ({
  ...record,
  port,
  urls: urlsAt(port, record.passwords),
})

const urlsAt = (port: number, passwords: z.infer<typeof PASSWORDS>): z.infer<typeof URLS> => {
  const url = (user: string, secret: string, database = DATABASE) =>
    `postgresql://${user}:${secret}@127.0.0.1:${port}/${database}`
  return {
    superuser: url('postgres', passwords.postgres, 'postgres'),
    owner: url('portal_owner', passwords.owner),
    app: url('portal_app', passwords.app),
    worker: url('portal_worker', passwords.worker),
  }
}
