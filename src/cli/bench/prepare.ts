import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { CONFIDENTIALITY_VERSION } from '@/src/domain/register/confidentiality'
import { appPool } from '@/src/platform/db/pool'
import { hashPassword } from '@/src/platform/session/password'
import { sessionCookie, signSessionToken } from '@/src/platform/session/token'
import { makeDebtCourses } from './debt-courses'
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
/** People by their code, those of a board apart. */
const found = (isBoard: boolean) =>
  appPool().query<Found>(
    `select r.id, r.username, a.id as account_id, a.premises_id
     from (select * from residents x where $2 = exists (select from board_terms b where b.person_id = x.id)
       order by code limit $1) r
     join occupancies o on o.person_id = r.id join accounts a on a.premises_id = o.premises_id order by r.code`,
    [Number(count), isBoard],
  )
await appPool().query('update board_terms set confidential_at = now(), confidential_version = $1', [
  CONFIDENTIALITY_VERSION,
])

await makeDebtCourses(appPool())

const signIn = async (found: Found, isBoard: boolean): Promise<BenchPerson> => {
  const sessionId = randomUUID()
  await appPool().query(
    `insert into residents_sessions (_order, _parent_id, id, created_at, expires_at) values (1, $1, $2, now(), $3)`,
    [found.id, sessionId, expiresAt],
  )
  const token = await signSessionToken({ collection: 'residents', id: found.id, sessionId }, expiresAt)
  const cookie = sessionCookie(token, expiresAt).split(';')[0] ?? ''
  const { username, account_id: accountId, premises_id: premisesId } = found
  return { cookie, username, accountId, premisesId, isBoard }
}

const people: BenchPerson[] = []
for (const isBoard of [false, true])
  for (const one of (await found(isBoard)).rows) people.push(await signIn(one, isBoard))
writeFileSync(file, JSON.stringify(people), { mode: 0o600 })
process.exit(0)
