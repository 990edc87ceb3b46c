import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import { notify } from '@/src/services/communication/notify'
import { findAccount, triesKey, type Account, type AuthCollection } from './find-account'

/** Everyone waits this long, so that the time of the answer tells nothing. Milliseconds. */
const answerAfter = 400

/**
 * Sends a link for a new password to the e-mail on record. The answer is the same whether there is such a person, an
 * e-mail, or not; a person never activated gets nothing.
 */
export async function requestReset(input: {
  collection: AuthCollection
  identifier: string
  ip: string
}): Promise<{ ok: true }> {
  await Promise.all([wait(answerAfter), send(input)])
  return { ok: true }
}

async function send(input: { collection: AuthCollection; identifier: string; ip: string }): Promise<void> {
  const { collection, identifier, ip } = input
  const allowed = [
    await allowTry('reset-address', ip),
    await allowTry('reset-name', triesKey(collection, identifier)),
  ]
  if (allowed.includes(false)) return
  const account = await findAccount(collection, identifier)
  if (!account?.email) return
  await transaction(appPool(), (client) =>
    queueReset(client, collection, { ...account, email: account.email! }),
  )
}

async function queueReset(
  client: PoolClient,
  collection: AuthCollection,
  account: Account & { email: string },
): Promise<void> {
  await notify(client, {
    template: 'passwordReset',
    topic: 'account',
    key: null,
    values: {},
    to: account.email,
    ...(collection === 'residents' ? { residentId: account.id } : { staffId: account.id }),
  })
  await recordEvent(client, {
    actorKind: 'anonymous',
    action: 'reset-requested',
    objectType: collection,
    objectId: account.id,
  })
}
