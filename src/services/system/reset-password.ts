import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import type { AuthCollection } from './find-account'
import { takeCode } from './one-time-codes'
import { passwordProblem, type PasswordProblem } from './password-rules'
import { setPassword } from './set-password'

export type ResetResult = { ok: true } | { ok: false; code: 'BAD_LINK' | 'TOO_MANY_TRIES' | PasswordProblem }

/** Sets a new password by the link's token. All sessions of the person end. The token works once, for an hour. */
export async function resetPassword(input: {
  collection?: AuthCollection
  token: string
  password: string
  ip: string
}): Promise<ResetResult> {
  if (!(await allowTry('code-address', input.ip))) return { ok: false, code: 'TOO_MANY_TRIES' }
  const problem = passwordProblem(input.password)
  if (problem) return { ok: false, code: problem }
  const collections: AuthCollection[] = input.collection ? [input.collection] : ['residents', 'staff']
  return transaction(appPool(), async (client): Promise<ResetResult> => {
    for (const collection of collections) {
      const found = await takeCode(client, { purpose: 'reset', collection, code: input.token })
      if (!found) continue
      await setPassword(client, { collection, userId: found.userId, password: input.password })
      await recordEvent(client, {
        actorKind: collection === 'staff' ? 'staff' : 'resident',
        actorId: found.userId,
        action: 'password-reset',
        objectType: collection,
        objectId: found.userId,
      })
      return { ok: true }
    }
    return { ok: false, code: 'BAD_LINK' }
  })
}
