import type { Pool } from 'pg'
import { transaction } from '@/src/platform/db/transaction'
import { readableCode } from '@/src/platform/session/one-time-code'
import { formatLoginCode } from '@/src/services/register/login-code'
import { createStaff } from '@/src/services/system/create-staff'
import { setPassword } from '@/src/services/system/set-password'
import type { DemoPeople } from './package/write-demo-package'

/** Who can sign in to the demo; `username` is a resident's login, staff sign in with the e-mail. */
export type DemoSignIn = {
  role: string
  name: string
  username: string | null
  email: string | null
  password: string
  about: string
}

const STAFF = [
  {
    role: 'manager',
    name: 'Magdalena Zarządca',
    about: 'Zarządza wszystkimi nieruchomościami w panelu administracji.',
  },
  { role: 'accountant', name: 'Karol Księgowy', about: 'Widzi rejestr, prowadzi finanse i import.' },
  {
    role: 'technician',
    name: 'Tomasz Techniczny',
    about: 'Serwis techniczny; widzi tylko przydzielone zgłoszenia.',
  },
  {
    role: 'admin',
    name: 'Anna Administrator',
    about: 'Administrator portalu: wszystko, także konta pracowników.',
  },
] as const

const newPassword = () => [1, 2, 3, 4].map(() => readableCode(4).toLowerCase()).join('-')

/** Gives the demo's people and staff their passwords; people count as activated. Run again, it gives new ones. */
export const makeSignIns = async (pool: Pool, people: DemoPeople): Promise<DemoSignIn[]> => {
  const signIns: DemoSignIn[] = []
  for (const person of people) signIns.push(await residentSignIn(pool, person))
  const communities = [...new Set(people.map(({ community }) => community))]
  for (const member of STAFF) signIns.push(await staffSignIn(pool, member, communities))
  return signIns
}

/** Gives one person a password; run again, a new one. Throws where the import brought no such person. */
export const residentSignIn = (pool: Pool, person: DemoPeople[number]): Promise<DemoSignIn> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; name: string; username: string; email: string | null }>(
      `update residents set activated_at = coalesce(activated_at, now()) where code = $1
       returning id, display_name as name, username, email`,
      [person.personCode],
    )
    const found = rows[0]
    if (!found) throw new Error(`The demo package has no person ${person.personCode}.`)
    const password = newPassword()
    await setPassword(client, { collection: 'residents', userId: found.id, password })
    const { name, email } = found
    return {
      role: person.role,
      name,
      username: formatLoginCode(found.username),
      email,
      password,
      about: person.about,
    }
  })

const staffSignIn = async (
  pool: Pool,
  { role, name, about }: (typeof STAFF)[number],
  communities: string[],
): Promise<DemoSignIn> => {
  const email = `${role}@demo.example`
  const password = newPassword()
  const known = await pool.query<{ id: string }>('select id from staff where email = $1', [email])
  const userId = known.rows[0]?.id
  if (userId)
    await transaction(pool, (client) => setPassword(client, { collection: 'staff', userId, password }))
  else
    await createStaff({ email, name, role, communities: role === 'admin' ? [] : communities, password }, pool)
  return { role, name, username: null, email, password, about }
}
