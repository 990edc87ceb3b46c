import { decimalText } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import type { ExportTable } from '@/src/platform/tables/table'
import { mainName } from '../readings/balance-words'
import { readReadingBalance } from '../readings/read-reading-balance'
import type { TableInput } from './table-input'

const decimal = (units: bigint | null): string | null =>
  units === null ? null : decimalText(units, READING_SCALE)

/** The reading balance, a row for each main meter and month. */
export async function readingsTable({ text, board, todayOn }: TableInput): Promise<ExportTable> {
  const mains = await readReadingBalance(board.community.id, todayOn)
  return {
    title: text.t('board.readings.title'),
    columns: [
      { key: 'meter', label: text.t('board.readings.meter'), kind: 'text' },
      { key: 'serial', label: text.t('board.readings.serialHead'), kind: 'text' },
      { key: 'unit', label: text.t('board.readings.unit'), kind: 'text' },
      { key: 'month', label: text.t('board.month'), kind: 'text' },
      { key: 'main', label: text.t('board.readings.main'), kind: 'decimal' },
      { key: 'subs', label: text.t('board.readings.subs'), kind: 'decimal' },
      { key: 'difference', label: text.t('board.readings.difference'), kind: 'decimal' },
      { key: 'missing', label: text.t('board.readings.missing'), kind: 'integer' },
    ],
    rows: mains.flatMap((main) =>
      (main.months ?? []).map(({ period, mainUnits, subUnits, missing }) => ({
        ...{ meter: mainName(text, main), serial: main.serial, unit: main.unit, month: period, missing },
        ...{ main: decimal(mainUnits), subs: decimal(subUnits) },
        difference: mainUnits === null ? null : decimal(mainUnits - subUnits),
      })),
    ),
  }
}
