import type { PayloadRequest } from 'payload'
import { ALL_TABLES } from '@/src/import/tables/all-tables'
import { fold } from '@/src/import/text/fold'

export type MappingFault = 'MAPPING_COLUMN' | 'MAPPING_KNOWN' | 'MAPPING_TWICE' | 'MAPPING_TAKEN'

/** A stored mapping as the rules look at it. */
export type StoredMapping = { id: string; tableName: string; header: string; columnName: string }

const columnsOfTable = (table: string) => ALL_TABLES.find(({ name }) => name === table)?.columns ?? []

/** The English name of a column given by it or by the Polish one; null where the file has no such column. */
export const columnNamed = (table: string, given: string): string | null =>
  columnsOfTable(table).find(({ name, alias }) => [fold(name), fold(alias)].includes(fold(given)))?.name ??
  null

/**
 * What is wrong with a mapping beside the others of its community and file; null where nothing is. It leads from a name
 * the format does not know to a column of that file, and each side stands once.
 */
export const mappingFault = (
  { tableName, header, columnName }: Omit<StoredMapping, 'id'>,
  others: readonly StoredMapping[],
): MappingFault | null => {
  const column = columnNamed(tableName, columnName)
  if (column === null) return 'MAPPING_COLUMN'
  if (fold(header) === '' || columnNamed(tableName, header) !== null) return 'MAPPING_KNOWN'
  if (others.some((one) => fold(one.header) === fold(header))) return 'MAPPING_TWICE'
  return others.some((one) => one.columnName === column) ? 'MAPPING_TAKEN' : null
}

/** The mappings of a community and file. */
export const mappingsOf = async (
  req: PayloadRequest,
  community: string,
  tableName: string,
): Promise<StoredMapping[]> => {
  const { docs } = await req.payload.find({
    collection: 'import-mappings',
    where: { and: [{ community: { equals: community } }, { tableName: { equals: tableName } }] },
    limit: 0,
    depth: 0,
    pagination: false,
    // Whether a name is taken does not depend on who asks.
    overrideAccess: true,
    req,
  })
  const found: unknown = docs
  return found as StoredMapping[]
}
