import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cellsOf, csvText } from '@/src/cli/demo/package/csv-file'
import { COLUMNS, type Row, type TableName } from '@/src/cli/demo/package/tables'
import { boardRows } from './board-rows'
import { chargeRows, ledgerLines } from './money-rows'
import { meterRows, readingRows } from './meter-rows'
import { registerRows } from './register-rows'
import type { EstateSize } from './size'

const write = (folder: string, table: TableName, parts: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(parts), createWriteStream(join(folder, `${table}.csv`)))

const header = (table: TableName): string => csvText(COLUMNS[table], [])

const lines = <T extends TableName>(table: T, rows: readonly Row<T>[]): string =>
  rows.map((row) => csvText(cellsOf(table, row), [])).join('')

/** A table made premises by premises. */
function* perPremises<T extends TableName>(
  table: T,
  size: EstateSize,
  rowsOf: (index: number, size: EstateSize) => Row<T>[],
): Generator<string> {
  yield header(table)
  for (let index = 0; index < size.premises; index += 1) yield lines(table, rowsOf(index, size))
}

function* ledger(size: EstateSize): Generator<string> {
  yield header('ledger')
  yield* ledgerLines(size)
}

const manifest = (size: EstateSize): string =>
  header('manifest') + lines('manifest', [{ asOf: `${size.thisMonth} 06:15`, source: 'npm run bench' }])

/**
 * Writes an estate as two packages of the import format: everything but the ledger, and the ledger alone, so that the
 * import of the ledger can be timed by itself.
 * @returns their folders
 */
export const writePackages = async (
  folder: string,
  size: EstateSize,
): Promise<{ register: string; ledger: string }> => {
  const folders = { register: join(folder, 'register'), ledger: join(folder, 'ledger') }
  for (const path of Object.values(folders)) {
    mkdirSync(path, { recursive: true })
    await write(path, 'manifest', [manifest(size)])
  }
  for (const [table, rows] of Object.entries({ ...registerRows(size), ...boardRows(size) })) {
    const name = table as TableName
    await write(folders.register, name, [header(name), lines(name, rows)])
  }
  await write(folders.register, 'charges', perPremises('charges', size, chargeRows))
  await write(folders.register, 'meters', perPremises('meters', size, meterRows))
  await write(folders.register, 'readings', perPremises('readings', size, readingRows))
  await write(folders.ledger, 'ledger', ledger(size))
  return folders
}
