import { appPool } from '@/src/platform/db/pool'
import type { Actor } from './actor/types'
import { conditionFor } from './build'
import { isSlug, type Slug } from './slugs'
import { toSql } from './sql-condition'

/** Whether the table lets an actor read one row: what Payload's REST would answer, in one statement. */
export async function mayRead(actor: Actor, slug: Slug, id: string): Promise<boolean> {
  if (!isSlug(slug)) return false
  const condition = await conditionFor(actor, slug, 'read')
  if (condition === false) return false
  const { text, values } = toSql(condition, [id])
  const table = slug.replaceAll('-', '_')
  // Not prepared: the conditions of one scope differ in how many ranges they hold.
  const { rowCount } = await appPool().query(`select 1 from ${table} where id = $1 and ${text}`, values)
  return rowCount === 1
}
