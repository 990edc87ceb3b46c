import type { ClientBase } from 'pg'
import { fold } from '../text/fold'

/** Foreign headers of one file, folded → English column. */
export type HeaderMapping = ReadonlyMap<string, string>
/** Table name → what its foreign headers mean. */
export type Mappings = ReadonlyMap<string, HeaderMapping>

export const NO_MAPPING: HeaderMapping = new Map()

type Row = { table: string; header: string; column: string }

/** What foreign headers mean in the packages of a community; nothing where none is named. */
export const loadMappings = async (client: ClientBase, communityId: string | null): Promise<Mappings> => {
  const mappings = new Map<string, Map<string, string>>()
  if (communityId === null) return mappings
  const { rows } = await client.query<Row>(
    `select table_name as "table", header, column_name as "column" from public.import_mappings
     where community_id = $1 order by created_at, id`,
    [communityId],
  )
  for (const { table, header, column } of rows)
    mappings.set(table, (mappings.get(table) ?? new Map<string, string>()).set(fold(header), column))
  return mappings
}
