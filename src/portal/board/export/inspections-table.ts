import type { ExportTable } from '@/src/platform/tables/table'
import { readFaultsOverview } from '../faults/read-faults-overview'
import type { TableInput } from './table-input'

/** The latest inspection of each kind, building by building. */
export async function inspectionsTable({ text, board, todayOn }: TableInput): Promise<ExportTable> {
  const { buildings } = await readFaultsOverview(board.community.id, todayOn)
  return {
    title: text.t('board.inspections.title'),
    columns: [
      { key: 'building', label: text.t('board.costs.building'), kind: 'text' },
      { key: 'inspection', label: text.t('board.inspections.inspection'), kind: 'text' },
      { key: 'subject', label: text.t('board.costs.description'), kind: 'text' },
      { key: 'doneOn', label: text.t('board.inspections.doneOn'), kind: 'date' },
      { key: 'nextOn', label: text.t('board.inspections.nextOn'), kind: 'date' },
      { key: 'open', label: text.t('board.inspections.open'), kind: 'integer' },
    ],
    rows: buildings.flatMap(({ name, inspections }) =>
      inspections.map(({ kind, subject, doneOn, nextOn, open }) => ({
        ...{
          building: name,
          inspection: text.t(`board.inspections.kind.${kind}`),
          subject,
          doneOn,
          nextOn,
          open,
        },
      })),
    ),
  }
}
