import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { hashPassword } from '@/src/platform/session/password'
import { passwordProblem } from './password-rules'

export type NewStaff = {
  email: string
  name: string
  role: 'admin' | 'manager' | 'accountant' | 'technician'
  /** Codes; an administrator has all communities without naming any. */
  communities: string[]
  password: string
}

/**
 * A staff account, as the first one of an installation must be made from the command line.
 * Errors: BAD_EMAIL, PASSWORD_* (tooShort, tooLong, tooCommon), UNKNOWN_COMMUNITY, EMAIL_TAKEN.
 */
export async function createStaff(
  input: NewStaff,
  pool: Pool = appPool(),
): Promise<{ id: string; email: string }> {
  const email = input.email.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new DomainError('BAD_EMAIL', { email })
  const problem = passwordProblem(input.password)
  if (problem) throw new DomainError(`PASSWORD_${problem}`)
  const { hash, salt } = await hashPassword(input.password)
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into staff (id, email, name, role, locale, disabled, hash, salt)
       values (portal.uuid_v7(), $1, $2, $3, 'pl', false, $4, $5)
       on conflict (email) do nothing returning id`,
      [email, input.name, input.role, hash, salt],
    )
    const id = rows[0]?.id
    if (!id) throw new DomainError('EMAIL_TAKEN', { email })
    const added = await client.query(
      `insert into staff_rels ("order", parent_id, path, communities_id)
       select row_number() over (order by code), $1, 'communities', id from communities where code = any($2)`,
      [id, input.communities],
    )
    if (added.rowCount !== new Set(input.communities).size)
      throw new DomainError('UNKNOWN_COMMUNITY', { communities: input.communities.join(', ') })
    await recordEvent(client, {
      actorKind: 'system',
      action: 'staff-created',
      objectType: 'staff',
      objectId: id,
      details: { role: input.role },
    })
    return { id, email }
  })
}
