import { BODY, NOTE } from './styles'
import { wrapText, type Type } from './text-width'

/** `width` is a share of the row beside the other columns' widths. */
export type PdfColumn = { label: string; width: number; align?: 'right' }

export type PdfCell = string | { text: string; note: string | null }

export type PdfRow = { cells: readonly PdfCell[]; kind?: 'group' | 'total' }

/** One line of a cell, placed within its row: points from the left and top edge; `x` is the right edge of a right-aligned one. */
export type PlacedLine = {
  text: string
  x: number
  top: number
  type: Type
  isSoft: boolean
  isRight: boolean
}

export type LaidRow = { height: number; lines: PlacedLine[]; kind: PdfRow['kind'] }

export const CELL = { leading: BODY * 1.25, above: 4, below: 4, gap: 8, indent: 4 } as const

type Box = { x: number; width: number; isRight: boolean }

/** A column's share of the row, in points. */
export const columnWidth = (columns: readonly PdfColumn[], index: number, rowWidth: number): number =>
  (rowWidth * (columns[index]?.width ?? 0)) / columns.reduce((sum, { width }) => sum + width, 0)

/** Where each column stands in a row of that width; the last one reaches to the edge. */
function boxesOf(columns: readonly PdfColumn[], rowWidth: number): Box[] {
  let x = 0
  return columns.map(({ align }, index) => {
    const box = { x, width: columnWidth(columns, index, rowWidth), isRight: align === 'right' }
    x += box.width
    return index === columns.length - 1 ? box : { ...box, width: box.width - CELL.gap }
  })
}

function cellLines(cell: PdfCell, box: Box, weight: 400 | 600): PlacedLine[] {
  const { text, note } = typeof cell === 'string' ? { text: cell, note: null } : cell
  const main: Type = { weight, size: BODY }
  const small: Type = { weight: 400, size: NOTE }
  const parts = [
    ...wrapText(text, box.width, main).map((line) => ({ text: line, type: main, isSoft: false })),
    ...(note
      ? wrapText(note, box.width, small).map((line) => ({ text: line, type: small, isSoft: true }))
      : []),
  ]
  return parts.map((part, index) => ({
    ...part,
    ...{ x: box.isRight ? box.x + box.width : box.x, isRight: box.isRight },
    top: CELL.above + index * CELL.leading,
  }))
}

/** A row with every line in its place. A group is one text over the whole width. */
export function layRow(row: PdfRow, columns: readonly PdfColumn[], rowWidth: number): LaidRow {
  const boxes =
    row.kind === 'group'
      ? [{ x: CELL.indent, width: rowWidth - 2 * CELL.indent, isRight: false }]
      : boxesOf(columns, rowWidth)
  const cells =
    row.kind === 'group'
      ? [row.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' ')]
      : row.cells
  const lines = boxes.flatMap((box, index) => cellLines(cells[index] ?? '', box, row.kind ? 600 : 400))
  const lowest = Math.max(...lines.map(({ top }) => top + CELL.leading))
  return { height: lowest + CELL.below, lines: lines.filter(({ text }) => text !== ''), kind: row.kind }
}
