import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import { hashPassword, verifyPassword } from '@/src/platform/session/password'
import { passwordProblem, type PasswordProblem } from './password-rules'

export type ChangeResult =
  { ok: true } | { ok: false; code: 'WRONG_PASSWORD' | 'TOO_MANY_TRIES' | PasswordProblem }

/** A new password for whoever knows the old one. Sessions elsewhere end, the present one goes on. */
export async function changePassword(input: {
  residentId: string
  sessionId: string | null
  old: string
  password: string
}): Promise<ChangeResult> {
  const { residentId, sessionId, old, password } = input
  if (!(await allowTry('change-password', residentId))) return { ok: false, code: 'TOO_MANY_TRIES' }
  const problem = passwordProblem(password)
  if (problem) return { ok: false, code: problem }
  const { rows } = await appPool().query<{ hash: string | null; salt: string | null }>(
    'select hash, salt from residents where id = $1',
    [residentId],
  )
  if (!(await verifyPassword(old.slice(0, 1000), rows[0] ?? null)))
    return { ok: false, code: 'WRONG_PASSWORD' }
  const { hash, salt } = await hashPassword(password)
  await transaction(appPool(), async (client) => {
    await client.query('update residents set hash = $2, salt = $3, updated_at = now() where id = $1', [
      residentId,
      hash,
      salt,
    ])
    await client.query('delete from residents_sessions where _parent_id = $1 and id is distinct from $2', [
      residentId,
      sessionId,
    ])
    await recordEvent(client, {
      actorKind: 'resident',
      actorId: residentId,
      action: 'password-changed',
      objectType: 'residents',
      objectId: residentId,
    })
  })
  return { ok: true }
}
