import type pg from 'pg'
import type { StaffActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { newToken } from './token'

/**
 * How long the old token works beside the new one, so that the program can be set anew between two nightly runs. One
 * that may be in wrong hands is ended at once.
 */
export const OVERLAP_HOURS = 24

const LONGEST_DAYS = 731

export type KeyForm = {
  /** Chosen by the form, so that one form sent twice makes one key. */
  id: string
  name: string
  communityIds: readonly string[]
  /** First day the key no longer works. */
  expiresOn: string
}

const log = (
  db: pg.PoolClient,
  actor: StaffActor,
  action: string,
  key: string,
  details = {},
): Promise<unknown> =>
  recordEvent(db, {
    actorKind: 'staff',
    actorId: actor.id,
    action,
    objectType: 'import-keys',
    objectId: key,
    details,
  })

async function checkForm(db: pg.PoolClient, { name, communityIds, expiresOn }: KeyForm): Promise<void> {
  if (name.trim() === '' || name.length > 100) throw new DomainError('KEY_NAME')
  const { rows } = await db.query<{ known: string; day: boolean }>(
    `select (select count(*) from communities where id = any($1::uuid[]))::text as known,
       $2::date > current_date and $2::date <= current_date + $3::integer as day`,
    [communityIds, expiresOn, LONGEST_DAYS],
  )
  if (communityIds.length === 0 || Number(rows[0]?.known) !== communityIds.length)
    throw new DomainError('KEY_COMMUNITIES')
  if (rows[0]?.day !== true) throw new DomainError('KEY_EXPIRES')
}

/**
 * Makes a key for an accounting program and gives its token, which is kept nowhere.
 *
 * @throws DomainError `KEY_NAME`, `KEY_COMMUNITIES`, `KEY_EXPIRES`; `KEY_TWICE` where the form was sent before
 */
export const makeKey = (actor: StaffActor, form: KeyForm): Promise<string> =>
  transaction(appPool(), async (db) => {
    await checkForm(db, form)
    const { token, hash, end } = newToken()
    const { rowCount } = await db.query(
      `insert into import_keys (id, created_at, updated_at, name, token_hash, token_end, expires_at, created_by_id)
       values ($1, now(), now(), $2, $3, $4, $5::date at time zone 'Europe/Warsaw', $6) on conflict (id) do nothing`,
      [form.id, form.name.trim(), hash, end, form.expiresOn, actor.id],
    )
    if (rowCount !== 1) throw new DomainError('KEY_TWICE')
    await db.query(
      `insert into import_keys_rels ("order", parent_id, path, communities_id)
       select row_number() over (), $1, 'communities', id from unnest($2::uuid[]) id`,
      [form.id, form.communityIds],
    )
    await log(db, actor, 'import-key-made', form.id, { communities: form.communityIds, tokenEnd: end })
    return token
  })

/**
 * Gives a key a new token. The old one works for `OVERLAP_HOURS` more, or no longer where `atOnce`. `tokenEnd` is the
 * end of the token the form was shown with: a form sent twice changes nothing the second time.
 *
 * @throws DomainError `KEY_GONE` where there is no such living key with that token
 */
export const rotateKey = (
  actor: StaffActor,
  id: string,
  { tokenEnd, atOnce }: { tokenEnd: string; atOnce: boolean },
): Promise<string> =>
  transaction(appPool(), async (db) => {
    const { token, hash, end } = newToken()
    const { rowCount } = await db.query(
      `update import_keys set previous_token_hash = case when $5 then null else token_hash end,
         previous_until_at = case when $5 then null else now() + make_interval(hours => $6) end,
         token_hash = $3, token_end = $4, updated_at = now()
       where id = $1 and token_end = $2 and revoked_at is null and expires_at > now()`,
      [id, tokenEnd, hash, end, atOnce, OVERLAP_HOURS],
    )
    if (rowCount !== 1) throw new DomainError('KEY_GONE')
    await log(db, actor, 'import-key-rotated', id, { atOnce, tokenEnd: end })
    return token
  })

/**
 * Ends a key, both its tokens, at once and for good.
 *
 * @throws DomainError `KEY_GONE` where there is no such key, or it was ended before
 */
export const revokeKey = (actor: StaffActor, id: string): Promise<void> =>
  transaction(appPool(), async (db) => {
    const { rowCount } = await db.query(
      `update import_keys set revoked_at = now(), previous_token_hash = null, previous_until_at = null, updated_at = now()
       where id = $1 and revoked_at is null`,
      [id],
    )
    if (rowCount !== 1) throw new DomainError('KEY_GONE')
    await log(db, actor, 'import-key-revoked', id)
  })
