import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { migrations } from '@/migrations'
import { useTestDatabase, useTestPayload } from '@/tests/support/database'

const database = useTestDatabase()
const payload = useTestPayload(database)

type DrizzleColumn = { name: string; notNull: boolean; getSQLType: () => string }
type Adapter = Payload['db'] & {
  tables: Record<string, Record<string, DrizzleColumn>>
  migrationDir: string
}
const adapter = () => payload().db as unknown as Adapter

/** Drizzle's names for a type, in the words of PostgreSQL's catalogue. */
const typeNames: [RegExp, string][] = [
  [/^varchar/, 'character varying'],
  [/^timestamp\((\d)\) with time zone$/, 'timestamp($1) with time zone'],
  [/^serial$/, 'integer'],
  [/^numeric\((\d+), ?(\d+)\)$/, 'numeric($1,$2)'],
]
const catalogueType = (type: string): string => {
  const found = typeNames.find(([pattern]) => pattern.test(type))
  return found ? type.replace(found[0], found[1]) : type
}

const line = (table: string, column: string, type: string, notNull: boolean): string =>
  `${table}.${column} ${type}${notNull ? ' not null' : ''}`

/** Tables are drizzle's own objects: the name stands under a symbol, the columns under theirs. */
function wantedColumns(): string[] {
  return Object.values(adapter().tables).flatMap((table) => {
    const symbols = Object.getOwnPropertySymbols(table)
    const named = <T>(description: string): T =>
      (table as unknown as Record<symbol, T>)[
        symbols.find((symbol) => symbol.description === description) ?? Symbol()
      ] as T
    const name = named<string>('drizzle:Name')
    return Object.values(named<Record<string, DrizzleColumn>>('drizzle:Columns')).map((column) =>
      line(name, column.name, catalogueType(column.getSQLType()), column.notNull),
    )
  })
}

describe('the migrated database', () => {
  it('has the columns the configuration wants: table, name, type and whether it may be empty', async () => {
    const { rows } = await database().owner.query<{
      table: string
      column: string
      type: string
      not_null: boolean
    }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    )
    const found = rows.map(({ table, column, type, not_null }) => line(table, column, type, not_null))
    const wanted = wantedColumns()
    expect(wanted.length).toBeGreaterThan(200)
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('keeps money, shares, days and decimals in their own types', async () => {
    const { rows } = await database().owner.query<{ column: string; type: string }>(
      `select table_name || '.' || column_name as column, data_type as type from information_schema.columns
       where table_schema = 'public' and (column_name like '%\\_gr' or column_name like '%\\_on'
         or column_name ~ '^(share|fraction)_(num|den)$' or column_name in ('rate', 'quantity', 'value', 'area_m2'))
         and table_name not in ('board_terms_grants', 'reading_windows_kinds', 'payload_preferences')
         -- The rule a rate is reckoned by, not a figure.
         and (table_name, column_name) <> ('rates', 'quantity')`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { column, type } of rows) {
      const wanted = /_gr$|_(num|den)$/.test(column) ? 'bigint' : column.endsWith('_on') ? 'date' : 'numeric'
      expect(type, column).toBe(wanted)
    }
  })

  it('names every migration of the list, in its order', async () => {
    const { rows } = await database().owner.query<{ name: string }>(
      'select name from payload_migrations where batch > 0 order by name',
    )
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    const files = readdirSync('migrations').filter((file) => /^\d.*\.ts$/.test(file))
    expect(files.map((file) => file.slice(0, -3)).sort()).toEqual(migrations.map(({ name }) => name))
  })
})

describe('the generator', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    cpSync('migrations', folder, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Where there is nothing to do it ends the process; here that is thrown. */
  async function generate(): Promise<string[]> {
    const before = readdirSync(folder)
    const { migrationDir } = adapter()
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${String(code)}`)
    })
    try {
      adapter().migrationDir = folder
      payload().logger.level = 'silent'
      await payload().db.createMigration({
        payload: payload(),
        migrationName: 'difference',
        skipEmpty: true,
        forceAcceptWarning: false,
      })
    } catch (error) {
      expect((error as Error).message).toBe('exit 0')
    } finally {
      adapter().migrationDir = migrationDir
      exit.mockRestore()
    }
    return readdirSync(folder).filter((file) => !before.includes(file))
  }

  it('finds no difference between the configuration and the newest snapshot', async () => {
    expect(await generate()).toEqual([])
  })

  it('finds one where there is one', async () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
      rmSync(join(folder, file))
    expect(await generate()).toEqual([
      expect.stringMatching(/_difference\.json$/) as string,
      expect.stringMatching(/_difference\.ts$/) as string,
    ])
  })
})
