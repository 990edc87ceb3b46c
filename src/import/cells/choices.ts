import { fold } from '../text/fold'
import { fault } from './cell-type'
import type { CellType } from './cell-type'

/** English value → Polish words for it, as printed in the import format. */
export type Choices = Readonly<Record<string, readonly string[]>>

const lookupOf = (choices: Choices): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(choices).flatMap(([value, words]) => [value, ...words].map((word) => [fold(word), value])),
  )

const allowedOf = (choices: Choices): string =>
  Object.entries(choices)
    .map(([value, words]) => words[0] ?? value)
    .join(', ')

/** One of fixed values, English or Polish, whatever the case and with or without diacritics. */
export const choice = (choices: Choices): CellType => {
  const lookup = lookupOf(choices)
  const allowed = allowedOf(choices)
  return {
    pg: 'text',
    parse: (cell) => lookup.get(cell) ?? lookup.get(fold(cell)) ?? fault('BAD_CHOICE', cell, { allowed }),
  }
}

/** Several of fixed values joined by `|`, in order of the alphabet. */
export const choiceList = (choices: Choices): CellType => {
  const one = choice(choices)
  return {
    pg: 'text',
    parse: (cell) => {
      const values = new Set<string>()
      for (const part of cell.split('|').map((word) => word.trim())) {
        if (part === '') continue
        const value = one.parse(part)
        if (typeof value !== 'string') return value
        values.add(value)
      }
      return [...values].sort().join('|')
    },
  }
}

const BOOLEANS: Choices = { true: ['tak', '1'], false: ['nie', '0'] }

/** `1/0`, `tak/nie`, `true/false`. */
export const yesNo: CellType = { ...choice(BOOLEANS), pg: 'boolean' }
