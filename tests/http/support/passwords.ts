import type pg from 'pg'
import { hashPassword } from '@/src/platform/session/password'
import { password } from '@/tests/support/world/people'

/** Gives everyone of the world the one password, the blocked and the never activated included. */
export async function givePasswords(owner: pg.Pool): Promise<void> {
  const { hash, salt } = await hashPassword(password)
  for (const table of ['residents', 'staff'])
    await owner.query(`update ${table} set hash = $1, salt = $2`, [hash, salt])
}

/** Forgets all counted tries. */
export const forgetAllTries = (owner: pg.Pool) => owner.query('delete from portal.rate_limits')

/** The `name=value` of a Set-Cookie header, as a browser sends it back. */
export const cookieFrom = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
