import { bigint, date, numeric, text } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { postgresAdapter } from '@payloadcms/db-postgres'
import type { FlattenedField } from 'payload'

/** What a field's real column is, where it is not what Payload would make. Stands in `field.custom.column`. */
export type ColumnKind =
  | { type: 'bigint' }
  | { type: 'date' }
  | { type: 'text' }
  | { type: 'numeric'; precision: number; scale: number }

type SchemaHook = NonNullable<Parameters<typeof postgresAdapter>[0]['afterSchemaInit']>[number]
type ExistingColumn = {
  enum?: { enumName?: string }
  name: string
  notNull: boolean
  hasDefault: boolean
  default: unknown
}

const columnOf = (kind: ColumnKind, name: string) => {
  switch (kind.type) {
    case 'bigint':
      return bigint(name, { mode: 'number' })
    case 'date':
      return date(name, { mode: 'string' })
    case 'text':
      return text(name)
    case 'numeric':
      return numeric(name, { precision: kind.precision, scale: kind.scale })
  }
}

function build(kind: ColumnKind, existing: ExistingColumn) {
  const column = columnOf(kind, existing.name)
  const withDefault = existing.hasDefault ? column.default(existing.default as never) : column
  return existing.notNull ? withDefault.notNull() : withDefault
}

/**
 * Gives money, dates and decimals their own Postgres types: grosze and shares `bigint`, civil dates `date`, decimals
 * `numeric`. Payload alone would store them as `numeric` and `varchar`. A choice kept as `text` has no enum type of its own.
 */
export const realColumns: SchemaHook = ({ adapter, extendTable, schema }) => {
  const convert = (tableName: string, fields: readonly FlattenedField[]): void => {
    const table = schema.tables[tableName]
    if (!table) return
    for (const field of fields) {
      // A list stands in a table of its own, named after it.
      if (field.type === 'array') convert(`${tableName}_${snake(field.name)}`, field.flattenedFields)
      const kind = (field.custom as { column?: ColumnKind } | undefined)?.column
      const existing = (table as unknown as Record<string, ExistingColumn | undefined>)[field.name]
      if (!kind || !existing) continue
      if (existing.enum?.enumName) delete schema.enums[existing.enum.enumName]
      extendTable({ table, columns: { [field.name]: build(kind, existing) } })
    }
  }
  for (const { slug, flattenedFields } of adapter.payload.config.collections) {
    convert(slug.replaceAll('-', '_'), flattenedFields)
  }
  return schema
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
