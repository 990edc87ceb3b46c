import type { Pool } from 'pg'
import { loadStaff } from '@/access/actor/load'
import { addMonths } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { makeKey } from '@/src/services/system/import-keys/keep-keys'

/** The key's own number, so that a demo made again has one key and not two. */
const KEY = '01900000-0000-7000-8000-00000000d3e0'

/** What the cooperative's program calls columns: file, its header, the column. */
const HEADERS = [
  ['ledger', 'Kwota Winien', 'debit'],
  ['ledger', 'Kwota Ma', 'credit'],
  ['charges', 'Obowiązuje od', 'validFrom'],
] as const

/**
 * How a community's accounting program hands over its packages by itself: a key, whose token nobody has, and the names of
 * its columns.
 */
export async function makeImportSettings(pool: Pool, code: string): Promise<void> {
  const { rows } = await pool.query<{ communityId: string; adminId: string; hasKey: boolean }>(
    `select c.id as "communityId", s.id as "adminId", exists (select from import_keys k where k.id = $2) as "hasKey"
     from communities c cross join lateral (select id from staff where role = 'admin' order by email limit 1) s
     where c.code = $1`,
    [code, KEY],
  )
  const found = rows[0]
  const admin = found && (await loadStaff(found.adminId, null))
  if (!found || !admin) throw new Error(`The demo has no ${code} or nobody who makes its key.`)
  if (!found.hasKey)
    await makeKey(admin, {
      id: KEY,
      name: 'Program księgowy, serwer w biurze',
      communityIds: [found.communityId],
      expiresOn: addMonths(todayInWarsaw(), 12),
    })
  for (const [table, header, column] of HEADERS)
    await pool.query(
      `insert into import_mappings (id, community_id, table_name, header, column_name)
       values (portal.uuid_v7(), $1, $2, $3, $4) on conflict do nothing`,
      [found.communityId, table, header, column],
    )
}
