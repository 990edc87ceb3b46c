import { query } from '@/src/platform/db/pool'
import { normaliseLoginCode } from '@/src/services/register/login-code'

export type AuthCollection = 'residents' | 'staff'

export type Account = {
  id: string
  email: string | null
  locale: 'pl' | 'en' | 'uk'
  hash: string | null
  salt: string | null
}

const residentStatement = {
  name: 'account_resident',
  text: `
    select id, email, locale, hash, salt from residents
    where activated_at is not null and disabled is not true
      and case when $1::text is not null then lower(email) = $1 and (
        select count(*) from residents other where lower(other.email) = $1 and other.activated_at is not null
          and other.disabled is not true) = 1
      else username = $2 end`,
}
const staffStatement = {
  name: 'account_staff',
  text: `select id, email, locale, hash, salt from staff where lower(email) = $1 and disabled is not true`,
}

/**
 * The account a typed name stands for: a resident's code, or an e-mail that exactly one activated person has (spouses
 * may share one; they use their codes); a member of staff's e-mail. Null for anyone blocked or never activated.
 */
export async function findAccount(collection: AuthCollection, identifier: string): Promise<Account | null> {
  const typed = identifier.trim()
  const email = typed.includes('@') ? typed.toLowerCase() : null
  const rows =
    collection === 'residents'
      ? await query<Account>({ ...residentStatement, values: [email, normaliseLoginCode(typed)] })
      : await query<Account>({ ...staffStatement, values: [email ?? ''] })
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** What tries are counted under: the same name typed in another way counts together. */
export const triesKey = (collection: AuthCollection, identifier: string): string =>
  `${collection}:${identifier.includes('@') ? identifier.trim().toLowerCase() : normaliseLoginCode(identifier)}`
