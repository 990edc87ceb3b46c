import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles'

/** `width` is a share of the row beside the other columns' widths. */
export type PdfColumn = { label: string; width: number; align?: 'right' }

export type PdfCell = string | { text: string; note: string | null }

export type PdfRow = { cells: readonly PdfCell[]; kind?: 'group' | 'total' }

type CellProps = { column: PdfColumn; isLast: boolean; cell: PdfCell }

/** One text a cell, the note a smaller line in it: every box more is time at each page break. */
const Cell = ({ column, isLast, cell }: CellProps) => {
  const { text, note } = typeof cell === 'string' ? { text: cell, note: null } : cell
  return (
    <Text
      style={[
        styles.cell,
        { flex: column.width },
        isLast ? styles.lastCell : {},
        column.align === 'right' ? styles.atRight : {},
      ]}
    >
      {text}
      {note ? <Text style={styles.note}>{`\n${note}`}</Text> : null}
    </Text>
  )
}

const KIND_STYLES = { group: styles.groupRow, total: styles.totalRow }

type RowProps = { columns: readonly PdfColumn[]; row: PdfRow }

const Row = ({ columns, row }: RowProps) => (
  <View style={[styles.row, row.kind ? KIND_STYLES[row.kind] : {}]} wrap={false}>
    {row.kind === 'group' ? (
      <Text style={[styles.cell, { paddingLeft: 4 }]}>
        {row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' ')}
      </Text>
    ) : (
      columns.map((column, index) => (
        <Cell
          key={column.label + index}
          column={column}
          isLast={index === columns.length - 1}
          cell={row.cells[index] ?? ''}
        />
      ))
    )}
  </View>
)

/** A table whose header stands on every page it runs over; a row never breaks across two. */
export const PdfTable = ({ columns, rows }: { columns: readonly PdfColumn[]; rows: readonly PdfRow[] }) => (
  <View style={styles.table}>
    <View style={styles.tableHead} fixed>
      {columns.map((column, index) => (
        <Cell
          key={column.label + index}
          column={column}
          isLast={index === columns.length - 1}
          cell={column.label}
        />
      ))}
    </View>
    {rows.map((row, index) => (
      <Row key={index} columns={columns} row={row} />
    ))}
  </View>
)
