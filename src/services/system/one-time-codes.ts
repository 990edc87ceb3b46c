import type { Pool, PoolClient } from 'pg'
import { codeLifetimeHours, hashCode, newCode, type CodePurpose } from '@/src/platform/session/one-time-code'
import type { AuthCollection } from './find-account'

/** Makes a code and stores its hash. Earlier unused codes of the same purpose and person stop working. */
export async function issueCode(
  db: Pool | PoolClient,
  input: { purpose: CodePurpose; collection: AuthCollection; userId: string },
): Promise<string> {
  const code = newCode(input.purpose)
  await db.query(
    `update portal.one_time_codes set used_at = now()
     where purpose = $1 and collection = $2 and user_id = $3 and used_at is null`,
    [input.purpose, input.collection, input.userId],
  )
  await db.query(
    `insert into portal.one_time_codes (id, purpose, collection, user_id, code_hash, expires_at)
     values (portal.uuid_v7(), $1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [
      input.purpose,
      input.collection,
      input.userId,
      hashCode(input.purpose, code),
      codeLifetimeHours[input.purpose],
    ],
  )
  return code
}

/**
 * Takes a code: the row is marked used in the same statement that finds it, so that two requests cannot both have it.
 * Null where it is unknown, used or too old.
 */
export async function takeCode(
  db: PoolClient,
  input: { purpose: CodePurpose; collection: AuthCollection; code: string; userId?: string },
): Promise<{ userId: string } | null> {
  const { rows } = await db.query<{ user_id: string }>(
    `update portal.one_time_codes set used_at = now()
     where purpose = $1 and collection = $2 and code_hash = $3 and used_at is null and expires_at > now()
       and ($4::uuid is null or user_id = $4)
     returning user_id`,
    [input.purpose, input.collection, hashCode(input.purpose, input.code), input.userId ?? null],
  )
  return rows[0] ? { userId: rows[0].user_id } : null
}
