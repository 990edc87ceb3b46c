import { bigint, date, numeric } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { postgresAdapter } from '@payloadcms/db-postgres'

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
  for (const collection of adapter.payload.config.collections) {
    const table = schema.tables[collection.slug.replaceAll('-', '_')]
    if (!table) continue
    for (const field of collection.flattenedFields) {
      const kind = (field.custom as { column?: ColumnKind } | undefined)?.column
      const existing = (table as unknown as Record<string, ExistingColumn | undefined>)[field.name]
      if (kind && existing) extendTable({ table, columns: { [field.name]: build(kind, existing) } })
    }
  }
  return schema
}
