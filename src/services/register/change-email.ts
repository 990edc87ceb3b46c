import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { ResidentActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { allowTry } from '@/src/platform/http/rate-limit'
import { hashCode } from '@/src/platform/session/one-time-code'
import { verifyPassword } from '@/src/platform/session/password'
import { notify } from '@/src/services/communication/notify'

type Person = { email: string | null; hash: string | null; salt: string | null }

const keyOf = (change: string, side: 'old' | 'new'): string => `email-change:${change}:${side}`

/**
 * Asks for another e-mail: a link goes to the new address and, where there is one, to the old. The address changes once
 * both have been opened. A later request takes the place of an earlier one, whose links stop working.
 * @throws DomainError TOO_MANY_TRIES, WRONG_PASSWORD, SAME_EMAIL
 */
export async function requestEmailChange(
  actor: ResidentActor,
  { email, password }: { email: string; password: string },
): Promise<void> {
  if (!(await allowTry('change-password', actor.id))) throw new DomainError('TOO_MANY_TRIES')
  const { rows } = await appPool().query<Person>('select email, hash, salt from residents where id = $1', [
    actor.id,
  ])
  const person = rows[0]
  if (!person || !(await verifyPassword(password.slice(0, 1000), person)))
    throw new DomainError('WRONG_PASSWORD')
  const old = person.email?.trim() || null
  if (old?.toLowerCase() === email.toLowerCase()) throw new DomainError('SAME_EMAIL')
  await transaction(appPool(), (client) => askBoth(client, actor.id, old, email))
}

async function askBoth(
  client: PoolClient,
  residentId: string,
  old: string | null,
  email: string,
): Promise<void> {
  const change = randomUUID()
  await client.query(
    `insert into portal.email_changes (resident_id, id, new_email, old_confirmed_at, requested_at)
     values ($1, $2, $3, case when $4 then now() end, now())
     on conflict (resident_id) do update set id = excluded.id, new_email = excluded.new_email,
       old_confirmed_at = excluded.old_confirmed_at, new_confirmed_at = null, requested_at = now()`,
    [residentId, change, email, old === null],
  )
  const about = { topic: 'account', residentId, values: { email } } as const
  if (old) await notify(client, { ...about, template: 'emailChangeOld', key: keyOf(change, 'old'), to: old })
  await notify(client, { ...about, template: 'emailChangeNew', key: keyOf(change, 'new'), to: email })
  await recordEvent(client, {
    actorKind: 'resident',
    actorId: residentId,
    action: 'email-change-requested',
    objectType: 'residents',
    objectId: residentId,
  })
}

/** `waiting`: the other address has not been opened yet. */
export type EmailConfirmation = 'changed' | 'waiting' | 'badLink'

/**
 * Takes one of the two links. It counts only for the request it was sent for, and only for whoever is signed in: a code
 * carries the number of its mail, and the mail the number of the request.
 */
export async function confirmEmail(actor: ResidentActor, token: string): Promise<EmailConfirmation> {
  if (!(await allowTry('code-name', `email:${actor.id}`))) return 'badLink'
  return transaction(appPool(), async (client): Promise<EmailConfirmation> => {
    const side = await takeLink(client, actor.id, token)
    if (!side) return 'badLink'
    const { rows } = await client.query<{ new_email: string; whole: boolean }>(
      `update portal.email_changes set ${side}_confirmed_at = now() where resident_id = $1
       returning new_email, old_confirmed_at is not null and new_confirmed_at is not null as whole`,
      [actor.id],
    )
    if (!rows[0]?.whole) return 'waiting'
    await setEmail(client, actor.id, rows[0].new_email)
    return 'changed'
  })
}

async function takeLink(
  client: PoolClient,
  residentId: string,
  token: string,
): Promise<'old' | 'new' | null> {
  await client.query('select from portal.email_changes where resident_id = $1 for update', [residentId])
  const { rows } = await client.query<{ purpose: 'emailOld' | 'emailNew' }>(
    `update portal.one_time_codes c set used_at = now()
     from outgoing_messages m, portal.email_changes e
     where e.resident_id = $1 and m.id = c.id and m."key" in ('email-change:' || e.id || ':old', 'email-change:' || e.id || ':new')
       and c.collection = 'residents' and c.user_id = $1 and c.used_at is null and c.expires_at > now()
       and ((c.purpose = 'emailOld' and c.code_hash = $2) or (c.purpose = 'emailNew' and c.code_hash = $3))
     returning c.purpose`,
    [residentId, hashCode('emailOld', token), hashCode('emailNew', token)],
  )
  return rows[0] ? (rows[0].purpose === 'emailOld' ? 'old' : 'new') : null
}

async function setEmail(client: PoolClient, residentId: string, email: string): Promise<void> {
  await client.query('update residents set email = $2, updated_at = now() where id = $1', [residentId, email])
  await client.query('delete from portal.email_changes where resident_id = $1', [residentId])
  await recordEvent(client, {
    actorKind: 'resident',
    actorId: residentId,
    action: 'email-changed',
    objectType: 'residents',
    objectId: residentId,
  })
}

/** Gives up a change that waits; its links stop working. */
export async function cancelEmailChange(actor: ResidentActor): Promise<void> {
  await appPool().query('delete from portal.email_changes where resident_id = $1', [actor.id])
}
