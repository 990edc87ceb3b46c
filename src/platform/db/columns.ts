import { bigint, date, numeric } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { postgresAdapter } from '@payloadcms/db-postgres'
import type { FlattenedField } from 'payload'

/** What a field's real column is, where it is not what Payload would make. Stands in `field.custom.column`. */
export type ColumnKind =
  { type: 'bigint' } | { type: 'date' } | { type: 'numeric'; precision: number; scale: number }

type SchemaHook = NonNullable<Parameters<typeof postgresAdapter>[0]['afterSchemaInit']>[number]
type ExistingColumn = { name: string; notNull: boolean; hasDefault: boolean; default: unknown }

function build(kind: ColumnKind, existing: ExistingColumn) {
  const column =
    kind.type === 'bigint'
      ? bigint(existing.name, { mode: 'number' })
      : kind.type === 'date'
        ? date(existing.name, { mode: 'string' })
        : numeric(existing.name, { precision: kind.precision, scale: kind.scale })
  const withDefault = existing.hasDefault ? column.default(existing.default as never) : column
  return existing.notNull ? withDefault.notNull() : withDefault
}

/**
 * Gives money, dates and decimals their own Postgres types: grosze and shares `bigint`, civil dates `date`, decimals
 * `numeric`. Payload alone would store them as `numeric` and `varchar`.
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
      if (kind && existing) extendTable({ table, columns: { [field.name]: build(kind, existing) } })
    }
  }
  for (const { slug, flattenedFields } of adapter.payload.config.collections) {
    convert(slug.replaceAll('-', '_'), flattenedFields)
  }
  return schema
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
