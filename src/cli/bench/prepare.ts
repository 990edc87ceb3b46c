import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { appPool } from '@/src/platform/db/pool'
import { hashPassword } from '@/src/platform/session/password'
import { sessionCookie, signSessionToken } from '@/src/platform/session/token'
import type { BenchPerson } from './rows'

// A process of its own, with the settings of the server whose people these become.
const [file, count, password] = process.argv.slice(2)
if (!file || !count || !password) throw new Error('Use: prepare PEOPLE_FILE COUNT PASSWORD')

const DAY = 86_400_000
const expiresAt = new Date(Date.now() + DAY / 2)

/** One hash for all: what a password costs to check does not depend on it. */
const { hash, salt } = await hashPassword(password)
await appPool().query('update residents set activated_at = now(), hash = $1, salt = $2', [hash, salt])

type Found = { id: string; username: string; account_id: string; premises_id: string }
const { rows } = await appPool().query<Found>(
  `select r.id, r.username, a.id as account_id, a.premises_id
   from (select * from residents order by code limit $1) r
   join occupancies o on o.person_id = r.id join accounts a on a.premises_id = o.premises_id order by r.code`,
  [Number(count)],
)

const signIn = async (found: Found): Promise<BenchPerson> => {
  const sessionId = randomUUID()
  await appPool().query(
    `insert into residents_sessions (_order, _parent_id, id, created_at, expires_at) values (1, $1, $2, now(), $3)`,
    [found.id, sessionId, expiresAt],
  )
  const token = await signSessionToken({ collection: 'residents', id: found.id, sessionId }, expiresAt)
  const cookie = sessionCookie(token, expiresAt).split(';')[0] ?? ''
  return { cookie, username: found.username, accountId: found.account_id, premisesId: found.premises_id }
}

const people: BenchPerson[] = []
for (const found of rows) people.push(await signIn(found))
writeFileSync(file, JSON.stringify(people), { mode: 0o600 })
process.exit(0)
