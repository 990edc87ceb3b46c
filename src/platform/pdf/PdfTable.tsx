import { Canvas, Text, View } from '@react-pdf/renderer'
import { rowPaint, type RowPainter } from './paint-row'
import { PAGE_WIDTH, styles } from './styles'
import { columnWidth, layRow, type LaidRow, type PdfColumn, type PdfRow } from './table-rows'

export type { PdfCell, PdfColumn, PdfRow } from './table-rows'

type Paint = ReturnType<typeof rowPaint>

/**
 * A row is laid out here and painted as one piece. The renderer lays everything still to come out anew at each page
 * break, so a box and a text for every cell made 600 rows take 20 seconds.
 */
const Row = ({ row, paint }: { row: LaidRow; paint: Paint }) => (
  <Canvas
    style={{ width: '100%', height: row.height }}
    paint={(painter: RowPainter, width) => {
      paint(painter, row, width)
      return null
    }}
  />
)

const Head = ({ columns }: { columns: readonly PdfColumn[] }) => (
  <View style={styles.tableHead} fixed>
    {columns.map(({ label, align }, index) => (
      <Text
        key={label + index}
        style={[
          styles.cell,
          { width: columnWidth(columns, index, PAGE_WIDTH) },
          index === columns.length - 1 ? styles.lastCell : {},
          align === 'right' ? styles.atRight : {},
        ]}
      >
        {label}
      </Text>
    ))}
  </View>
)

/** A table, as wide as an upright page, whose header stands on every page it runs over; a row never breaks across two. */
export const PdfTable = ({ columns, rows }: { columns: readonly PdfColumn[]; rows: readonly PdfRow[] }) => {
  const paint = rowPaint()
  return (
    <View style={styles.table}>
      <Head columns={columns} />
      {rows.map((row, index) => (
        <Row key={index} row={layRow(row, columns, PAGE_WIDTH)} paint={paint} />
      ))}
    </View>
  )
}
