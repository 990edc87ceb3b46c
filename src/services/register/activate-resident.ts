import type { PoolClient } from 'pg'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import { takeCode } from '@/src/services/system/one-time-codes'
import { passwordProblem, type PasswordProblem } from '@/src/services/system/password-rules'
import { setPassword } from '@/src/services/system/set-password'
import { normaliseLoginCode } from './login-code'

export type ActivationResult =
  { ok: true } | { ok: false; code: 'BAD_CODE' | 'TOO_MANY_TRIES' | PasswordProblem }

/**
 * First access: the sign-in code and the one-time code from the letter or mail, and a password of one's own. A wrong
 * pair, a used code and a blocked person get one answer. A person who is active already may use a new code the
 * administration gave him, as after losing password and e-mail both.
 */
export async function activateResident(input: {
  username: string
  code: string
  password: string
  ip: string
}): Promise<ActivationResult> {
  const username = normaliseLoginCode(input.username)
  const allowed = [
    await allowTry('code-address', input.ip),
    await allowTry('code-name', `activate:${username}`),
  ]
  if (allowed.includes(false)) return { ok: false, code: 'TOO_MANY_TRIES' }
  const problem = passwordProblem(input.password)
  if (problem) return { ok: false, code: problem }
  return transaction(appPool(), (client) => activate(client, username, input))
}

async function activate(
  client: PoolClient,
  username: string,
  { code, password }: { code: string; password: string },
): Promise<ActivationResult> {
  const { rows } = await client.query<{ id: string }>(
    'select id from residents where username = $1 and disabled is not true',
    [username],
  )
  const id = rows[0]?.id
  const found =
    id &&
    (await takeCode(client, {
      purpose: 'activation',
      collection: 'residents',
      code,
      userId: id,
    }))
  if (!id || !found) return { ok: false, code: 'BAD_CODE' }
  await setPassword(client, { collection: 'residents', userId: id, password })
  await client.query('update residents set activated_at = coalesce(activated_at, now()) where id = $1', [id])
  await recordEvent(client, {
    actorKind: 'resident',
    actorId: id,
    action: 'activated',
    objectType: 'residents',
    objectId: id,
  })
  return { ok: true }
}
