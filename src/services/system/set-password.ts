import type { PoolClient } from 'pg'
import { hashPassword } from '@/src/platform/session/password'
import type { AuthCollection } from './find-account'

/** Sets a new password and ends every session of the person. */
export async function setPassword(
  client: PoolClient,
  input: { collection: AuthCollection; userId: string; password: string },
): Promise<void> {
  const { hash, salt } = await hashPassword(input.password)
  await client.query(
    `update ${input.collection} set hash = $2, salt = $3, updated_at = now() where id = $1`,
    [input.userId, hash, salt],
  )
  await client.query(`delete from ${input.collection}_sessions where _parent_id = $1`, [input.userId])
}
