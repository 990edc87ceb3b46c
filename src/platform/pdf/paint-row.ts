import { INK, LINE, SHADE, SOFT } from './styles'
import { CELL, type LaidRow, type PlacedLine } from './table-rows'
import { loadedFont, textWidth, type LoadedFont, type Weight } from './text-width'

/** What of the renderer's painter is used; its own types leave out how a loaded font is set. */
export type RowPainter = {
  font: (font: LoadedFont | string, size?: number) => RowPainter
  fontSize: (size: number) => RowPainter
  fillColor: (colour: string) => RowPainter
  rect: (x: number, y: number, width: number, height: number) => RowPainter
  fill: () => RowPainter
  text: (text: string, x: number, y: number, options: object) => RowPainter
}

/**
 * Paints the rows of one table. A font is handed over once a document and named from then on: each handing over would
 * read the font's tables anew.
 */
export function rowPaint(): (painter: RowPainter, row: LaidRow, width: number) => void {
  const known = new Set<Weight>()
  const use = (painter: RowPainter, weight: Weight, size: number): LoadedFont => {
    const font = loadedFont(weight)
    painter.font(known.has(weight) ? font.postscriptName : font, size)
    known.add(weight)
    return font
  }
  return (painter, row, width) => {
    paintGround(painter, row, width)
    for (const line of row.lines) paintLine(painter, line, use(painter, line.type.weight, line.type.size))
  }
}

function paintGround(painter: RowPainter, { kind, height }: LaidRow, width: number): void {
  if (kind === 'group') painter.fillColor(SHADE).rect(0, 0, width, height).fill()
  if (kind === 'total') painter.fillColor(INK).rect(0, 0, width, 1).fill()
  painter
    .fillColor(LINE)
    .rect(0, height - 0.5, width, 0.5)
    .fill()
}

function paintLine(painter: RowPainter, line: PlacedLine, font: LoadedFont): void {
  const { size } = line.type
  const ascent = (font.ascent / font.unitsPerEm) * size
  const descent = (-font.descent / font.unitsPerEm) * size
  const baseline = line.top + (CELL.leading - ascent - descent) / 2 + ascent
  const x = line.isRight ? line.x - textWidth(line.text, line.type) : line.x
  painter.fillColor(line.isSoft ? SOFT : INK)
  painter.text(line.text, x, baseline, { baseline: 'alphabetic', lineBreak: false })
}
