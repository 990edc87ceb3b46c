import { parseCivilDate, parsePeriod } from '@/src/domain/time/civil-date'
import { fault } from './cell-type'
import type { CellFault, CellType } from './cell-type'

const REMEMBERED = 20_000

/** A million rows repeat a few thousand days; parsing each once keeps reading fast. */
const remember = (parse: (cell: string) => string | CellFault): ((cell: string) => string | CellFault) => {
  const known = new Map<string, string>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = parse(cell)
    if (typeof value === 'string' && known.size < REMEMBERED) known.set(cell, value)
    return value
  }
}

/** A day, `2026-03-29` or `29.03.2026`; canonical form is ISO. */
export const day: CellType = {
  pg: 'date',
  parse: remember((cell) => parseCivilDate(cell) ?? fault('BAD_DATE', cell, { reason: 'day' })),
}

/** A day that must be the first of a month. */
export const firstOfMonth: CellType = {
  pg: 'date',
  parse: remember((cell) => {
    const date = parseCivilDate(cell)
    if (date === null) return fault('BAD_DATE', cell, { reason: 'day' })
    return date.endsWith('-01') ? date : fault('BAD_DATE', cell, { reason: 'firstOfMonth' })
  }),
}

/** A month, `2026-03`. */
export const period: CellType = {
  pg: 'text',
  parse: remember((cell) => parsePeriod(cell) ?? fault('BAD_DATE', cell, { reason: 'period' })),
}

const TIME = /^([\d.-]+)(?:[ T]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/

/** A moment in Polish wall-clock time, `2026-01-31 06:30`; a bare day is its midnight. */
export const moment: CellType = {
  pg: 'timestamp',
  parse: (cell) => {
    const match = TIME.exec(cell)
    const date = match ? parseCivilDate(match[1] ?? '') : null
    if (!match || date === null) return fault('BAD_DATE', cell, { reason: 'moment' })
    return `${date} ${(match[2] ?? '0').padStart(2, '0')}:${match[3] ?? '00'}:${match[4] ?? '00'}`
  },
}
