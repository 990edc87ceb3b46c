import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Entry, EntryKind } from '@/src/domain/finance/ledger'
import { parseMoney } from '@/src/domain/finance/money'
import type { DemoPeople } from '@/src/cli/demo/package/model'
import { COLUMNS, TABLES, type Column, type TableName } from '@/src/cli/demo/package/tables'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'

export type Cells<T extends TableName> = Record<Column<T>, string>
export type Read = { [T in TableName]: Cells<T>[] } & { signIns: DemoPeople }

/** Runs with a folder of its own, which is removed afterwards. */
export const withFolder = async <Result>(use: (dir: string) => Promise<Result>): Promise<Result> => {
  const dir = await mkdtemp(join(tmpdir(), 'lokalenet-demo-'))
  try {
    return await use(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Records of delimited text, as many cells as headers in every row (csv-parse refuses others). */
export const records = (text: string): Record<string, string>[] =>
  parse(text, { delimiter: ';', columns: true, skip_empty_lines: true, trim: true })

/** The demo package of a day, written to a folder and read back from its files. */
export const readDemo = (today: string): Promise<Read> =>
  withFolder(async (dir) => {
    const signIns = await writeDemoPackage(dir, { today })
    const tables = await Promise.all(
      TABLES.map(async (table) => {
        const text = await readFile(join(dir, `${table}.csv`), 'utf8')
        const header = text.slice(0, text.indexOf('\r\n'))
        if (header !== COLUMNS[table].join(';')) throw new Error(`header of ${table}: ${header}`)
        return [table, records(text)] as const
      }),
    )
    return { ...(Object.fromEntries(tables) as Omit<Read, 'signIns'>), signIns }
  })

/** Grosze of a cell; an empty one is nothing. */
export const grosze = (text: string): bigint => {
  if (text === '') return 0n
  const parsed = parseMoney(text)
  if (!parsed.ok) throw new Error(`no money: ${text}`)
  return parsed.value
}

/** Ledger rows of an account as the domain takes them. */
export const entriesOf = (demo: Read, account: string): Entry[] =>
  demo.ledger
    .filter((row) => row.account === account)
    .map((row) => ({
      id: row.externalId,
      externalId: row.externalId,
      bookedOn: row.date,
      dueOn: row.dueDate || null,
      kind: row.kind as EntryKind,
      document: row.document || null,
      period: row.period || null,
      description: row.description || null,
      debitGr: grosze(row.debit),
      creditGr: grosze(row.credit),
      reversalOf: row.reversalOf || null,
    }))

/** Rows by a key. */
export const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

/** Days on which the demo is tried: before and after the month's payment, a leap day. */
export const DAYS = ['2026-03-05', '2026-11-24', '2028-02-29'] as const

/** Also the first day of a year and a holiday at its end. */
export const MORE_DAYS = [...DAYS, '2027-01-01', '2025-12-24'] as const
