import { createHmac } from 'node:crypto'
import { workerPool } from '@/src/platform/db/pool'
import { env } from '@/src/platform/env'
import {
  codeLifetimeHours,
  hashCode,
  readableAlphabet,
  type CodePurpose,
} from '@/src/platform/session/one-time-code'
import type { OutgoingMessage } from './outbox-row'

/**
 * The one-time code a mail carries, stored as a hash under the message's own id. A mail sent again after a crash
 * carries the same code, so whichever copy the person reads works. Codes from before the message stop working.
 */
export const issueMailCode = async (
  message: OutgoingMessage,
  purpose: CodePurpose,
): Promise<{ code: string; expiresAt: Date }> => {
  const code = codeOf(purpose, message.id)
  const { rows } = await workerPool().query<{ expires_at: Date }>(
    `with earlier as (
       update portal.one_time_codes set used_at = now()
       where purpose = $2 and collection = $3 and user_id = $4 and used_at is null and id <> $1 and created_at < $7
     )
     insert into portal.one_time_codes (id, purpose, collection, user_id, code_hash, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))
     on conflict (id) do update set expires_at = excluded.expires_at
     returning expires_at`,
    [
      ...[message.id, purpose, message.collection, message.user_id, hashCode(purpose, code)],
      ...[codeLifetimeHours[purpose], message.created_at],
    ],
  )
  const expiresAt = rows[0]?.expires_at
  if (!expiresAt) throw new Error('The code was not stored.')
  return { code, expiresAt }
}

/** Follows from the message's id and the secret: nobody without the secret can work it out. */
const codeOf = (purpose: CodePurpose, messageId: string): string => {
  const bytes = (round: number) =>
    createHmac('sha256', env().payloadSecret).update(`mail-code:${purpose}:${messageId}:${round}`).digest()
  if (purpose !== 'activation') return bytes(0).toString('base64url')
  const letters = readable(bytes, 12)
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-')
}

/** Letters drawn evenly: a byte beyond the last full round of the alphabet is left out. */
const readable = (bytes: (round: number) => Buffer, length: number): string => {
  const fair = 256 - (256 % readableAlphabet.length)
  let letters = ''
  for (let round = 0; letters.length < length; round++) {
    for (const byte of bytes(round))
      if (byte < fair) letters += readableAlphabet[byte % readableAlphabet.length]
  }
  return letters.slice(0, length)
}
