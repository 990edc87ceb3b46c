import { LIMITS } from '../limits'
import { fault } from './cell-type'
import type { CellType } from './cell-type'

/** Exports put an apostrophe before a text a spreadsheet would run as a formula; here it comes off again. */
const withoutMark = (cell: string): string =>
  cell.startsWith("'") && /^'+[=+@-]/.test(cell) ? cell.slice(1) : cell

const text = (max: number): CellType => ({
  pg: 'text',
  parse: (sent) => {
    const cell = withoutMark(sent)
    return cell.length <= max ? cell : fault('BAD_FILE', cell, { reason: 'tooLong', max: String(max) })
  },
})

/** A code or id: case-sensitive, at most 100 characters. */
export const code = text(LIMITS.codeLength)

/** Free text, at most 10,000 characters. */
export const freeText = text(LIMITS.textLength)

/** A text with a limit of its own. */
export const shortText = (max: number): CellType => text(max)

/** An e-mail address; kept in lower case, as sign-in compares it. */
export const email: CellType = {
  pg: 'text',
  parse: (cell) => {
    const checked = code.parse(cell)
    return typeof checked === 'string' ? checked.toLowerCase() : checked
  },
}

/** A unit of measure; `m3` and `m2` become `m³` and `m²`. */
export const unit: CellType = {
  pg: 'text',
  parse: (cell) => code.parse(cell.replace(/\bm3\b/gi, 'm³').replace(/\bm2\b/gi, 'm²')),
}

/** Codes joined by `|`: blanks around each cut, empty ones and repetitions dropped, kept in order of the alphabet. */
export const codeList: CellType = {
  pg: 'text',
  parse: (cell) => {
    const codes = [
      ...new Set(
        withoutMark(cell)
          .split('|')
          .map((part) => part.trim()),
      ),
    ]
      .filter((part) => part !== '')
      .sort()
    const tooLong = codes.find((part) => part.length > LIMITS.codeLength)
    if (tooLong !== undefined) return code.parse(tooLong)
    return codes.join('|')
  },
}
