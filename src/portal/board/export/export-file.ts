import type { ResidentActor } from '@/access/actor/types'
import { hasBlock } from '@/access/board'
import type { BoardBlock } from '@/access/policy/board'
import { noteBoardExport } from '@/src/platform/audit/note-board-opening'
import { todayInWarsaw } from '@/src/platform/clock'
import type { ExportTable } from '@/src/platform/tables/table'
import { tableFile, tableFormats } from '@/src/platform/tables/table-file'
import { fileName } from '../../finance/documents/document-head'
import type { MadeFile } from '../../frame/file-route'
import { placeFromRequest } from '../../frame/request-place'
import { searchOf } from '../../frame/request-search'
import { first } from '../../frame/search'
import type { PortalText } from '../../text/portal-text'
import { chooseBoard } from '../board-context'
import { advancesTable } from './advances-table'
import { balancesTable } from './balances-table'
import { balanceBuildingsTable, balanceHistoryTable } from './balance-parts-tables'
import { costBuildingsTable, costMonthsTable, fundTable } from './cost-parts-tables'
import { costLinesTable, costsTable } from './costs-table'
import { debtsTable } from './debts-table'
import { inspectionsTable } from './inspections-table'
import { invoicesTable, suppliersTable } from './suppliers-table'
import { readingsTable } from './readings-table'
import type { TableInput } from './table-input'
import { rollCallOf } from './votes-table'

type Maker = { block: BoardBlock; make: (input: TableInput) => Promise<ExportTable | null> }

/** Every table of the board's pages that can be taken away, by the name the page asks for. */
const tables: Readonly<Record<string, Maker>> = {
  costs: { block: 'costs', make: costsTable },
  costBuildings: { block: 'costs', make: costBuildingsTable },
  costMonths: { block: 'costs', make: costMonthsTable },
  fund: { block: 'costs', make: fundTable },
  costLines: { block: 'costs', make: costLinesTable },
  balances: { block: 'balances', make: balancesTable },
  balanceBuildings: { block: 'balances', make: balanceBuildingsTable },
  balanceHistory: { block: 'balances', make: balanceHistoryTable },
  suppliers: { block: 'suppliers', make: suppliersTable },
  invoices: { block: 'suppliers', make: invoicesTable },
  advances: { block: 'advances', make: advancesTable },
  debts: { block: 'debts', make: debtsTable },
  rollCall: { block: 'votes', make: rollCallOf },
  readings: { block: 'readings', make: readingsTable },
  inspections: { block: 'faults', make: inspectionsTable },
}

type Input = { actor: ResidentActor; request: Request; text: PortalText }

/**
 * A table of the board as CSV or XLSX: `?table=`, `?format=`, and what the page was asked for. Null, as for a page, where
 * the table, the board, the grant or the statement of confidentiality is missing.
 */
export async function exportFile({ actor, request, text }: Input): Promise<MadeFile | null> {
  const search = searchOf(request)
  const board = chooseBoard(actor, search, placeFromRequest(actor, request)?.place.communityId ?? null)
  const name = first(search, 'table') ?? ''
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined
  const format = tableFormats.find((one) => one === first(search, 'format'))
  if (!board?.accepted || !table || !format || !hasBlock(board, table.block)) return null
  const todayOn = todayInWarsaw()
  const made = await table.make({ text, board, search, todayOn, actor })
  if (!made) return null
  const file = await tableFile(made, format)
  await noteBoardExport(actor, board.community.id, { table: name, format })
  return { ...file, name: fileName(file.extension, made.title, board.community.code, todayOn) }
}
