import type pg from 'pg'
import type { Slug } from '@/access/slugs'
import { correspondence } from './correspondence'
import { contractorCommunities, faults } from './faults'
import { files } from './files'
import { bank } from './bank'
import { books } from './books'
import { batchCommunities, house, keyCommunities } from './house'
import { inspections } from './inspections'
import { metering, windowKinds } from './meters'
import { money } from './money'
import { assignments, persons } from './people'
import { documentFiles, noticeLists, notices } from './notices'
import { boardMoney } from './board-money'
import { places } from './places'
import type { WorldRow } from './rows'
import { settlements } from './settlements'
import { surveys } from './surveys'
import { voting } from './voting'
import { boardGrants, bodies, groupPeople, tieAccounts, ties } from './ties'

/** Every row of the world, in an order that references allow. */
export const worldRows: readonly WorldRow[] = [
  ...places,
  ...persons,
  ...house,
  ...money,
  ...ties,
  ...correspondence,
  ...bodies,
  ...metering,
  ...settlements,
  ...files,
  ...surveys,
  ...voting,
  ...books,
  ...boardMoney,
  ...bank,
  // After the invoices, which reports of work name.
  ...faults,
  ...inspections,
  ...documentFiles,
  ...notices,
]

export const rowsOf = (slug: Slug): WorldRow[] => worldRows.filter((row) => row.slug === slug)

const tableOf = (slug: string): string => slug.replaceAll('-', '_')

/** Fills an empty migrated database with the world, as its owner. */
export async function buildWorld(owner: pg.Pool): Promise<void> {
  // The migration brings the law's own; the world names each of its rows.
  await owner.query('delete from interest_rates')
  const slugs = [...new Set(worldRows.map((row) => row.slug))]
  for (const slug of slugs) {
    await insertRows(
      owner,
      tableOf(slug),
      rowsOf(slug).map(({ values }) => values),
    )
    if (slug === 'occupancies') await insertRows(owner, 'occupancies_rels', tieAccounts)
  }
  await insertRows(owner, 'reading_windows_kinds', windowKinds)
  await insertRows(owner, 'staff_rels', assignments)
  await insertRows(owner, 'import_batches_rels', batchCommunities)
  await insertRows(owner, 'import_keys_rels', keyCommunities)
  await insertRows(owner, 'resident_groups_rels', groupPeople)
  await insertRows(owner, 'contractors_rels', contractorCommunities)
  await insertRows(owner, 'board_terms_grants', boardGrants)
  for (const [table, rows] of Object.entries(noticeLists)) await insertRows(owner, table, rows)
}

/** Inserts rows of like columns; Postgres turns the text of each value into its column's type. */
export async function insertRows(
  db: pg.Pool | pg.PoolClient,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ')
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
