import { fold } from '../text/fold'
import type { CellType } from './cell-type'
import type { Choices } from './choices'
import { code } from './texts'

/** Categories the portal knows, with the Polish words for them. */
const WORDS: Choices = {
  plumbing: ['hydraulika', 'wod-kan', 'woda', 'kanalizacja'],
  heating: ['co', 'ogrzewanie', 'centralne ogrzewanie'],
  electrical: ['elektryka', 'prad', 'oswietlenie', 'instalacja elektryczna'],
  gas: ['gaz', 'instalacja gazowa'],
  ventilation: ['wentylacja', 'kominy'],
  lift: ['winda', 'dzwig'],
  intercom: ['domofon', 'domofony'],
  door: ['drzwi', 'okna', 'drzwi i okna', 'brama'],
  roof: ['dach', 'rynny'],
  facade: ['elewacja', 'balkony'],
  cleaning: ['czystosc', 'sprzatanie', 'porzadek'],
  greenery: ['zielen'],
  noise: ['halas'],
  other: ['inne', 'inna'],
}

const lookup = new Map(
  Object.entries(WORDS).flatMap(([value, words]) =>
    [value, ...words].map((word) => [fold(word), value] as const),
  ),
)

/** A known category in English or Polish by its English name; any other word as it stands, as a code. */
export const faultCategory: CellType = {
  pg: 'text',
  parse: (cell) => lookup.get(fold(cell)) ?? code.parse(cell),
}
