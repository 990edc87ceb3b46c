import { randomUUID } from 'node:crypto'
import { now } from '@/src/platform/clock'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry, forgetTries } from '@/src/platform/http/rate-limit'
import { verifyPassword } from '@/src/platform/session/password'
import { sessionCookie, sessionSeconds, signSessionToken } from '@/src/platform/session/token'
import { findAccount, triesKey, type AuthCollection } from './find-account'

export type SignInResult =
  | { ok: true; userId: string; cookie: string; expiresAt: number }
  | { ok: false; code: 'WRONG_NAME_OR_PASSWORD' | 'TOO_MANY_TRIES' }

/**
 * Signs a resident or a member of staff in. One answer for every failure, and one password check in any case, so that
 * nobody learns who has an account; tries are counted before any hashing. `expiresAt` is in seconds.
 */
export async function signIn(input: {
  collection: AuthCollection
  identifier: string
  password: string
  ip: string
}): Promise<SignInResult> {
  const { collection, identifier, password, ip } = input
  const name = triesKey(collection, identifier)
  const allowed = [await allowTry('sign-in-address', ip), await allowTry('sign-in-name', name)]
  if (allowed.includes(false)) return { ok: false, code: 'TOO_MANY_TRIES' }
  const account = await findAccount(collection, identifier)
  const fits = await verifyPassword(password.slice(0, 1000), account)
  if (!account || !fits) {
    await recordEvent(appPool(), {
      actorKind: 'anonymous',
      action: 'sign-in-failed',
      objectType: collection,
      objectId: account?.id ?? null,
    })
    return { ok: false, code: 'WRONG_NAME_OR_PASSWORD' }
  }
  await forgetTries('sign-in-name', name)
  return { ok: true, userId: account.id, ...(await openSession(collection, account.id)) }
}

/** A session row and the cookie that names it. Expired rows of the person go at the same time. */
async function openSession(
  collection: AuthCollection,
  id: string,
): Promise<{ cookie: string; expiresAt: number }> {
  const sessionId = randomUUID()
  const expiresAt = new Date(now().getTime() + sessionSeconds[collection] * 1000)
  await transaction(appPool(), async (client) => {
    await client.query(`delete from ${collection}_sessions where _parent_id = $1 and expires_at < now()`, [
      id,
    ])
    await client.query(
      `insert into ${collection}_sessions (_order, _parent_id, id, created_at, expires_at)
       select coalesce(max(_order), 0) + 1, $1, $2, now(), $3 from ${collection}_sessions where _parent_id = $1`,
      [id, sessionId, expiresAt],
    )
    await recordEvent(client, {
      actorKind: collection === 'staff' ? 'staff' : 'resident',
      actorId: id,
      action: 'sign-in',
      objectType: collection,
      objectId: id,
    })
  })
  const token = await signSessionToken({ collection, id, sessionId }, expiresAt)
  return { cookie: sessionCookie(token, expiresAt), expiresAt: Math.floor(expiresAt.getTime() / 1000) }
}
