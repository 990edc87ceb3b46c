import type { Row } from '@/src/cli/demo/package/tables'
import { decimalText } from '@/src/domain/finance/decimal'
import { addMonths } from '@/src/domain/time/civil-date'
import { IN_BUILDING, IN_COMMUNITY, placeOf, type EstateSize } from './size'

const KINDS = [
  { kind: 'coldWater', letter: 'Z', location: 'łazienka', perMonth: 5_300n },
  { kind: 'hotWater', letter: 'C', location: 'kuchnia', perMonth: 3_100n },
] as const

type Kind = (typeof KINDS)[number]

const serialOf = (index: number, letter: string): string => `${letter}${String(index + 1).padStart(7, '0')}`

/** Premises of a building, the first of them found first; one estate may end within a building. */
const homesOf = (index: number, { premises }: EstateSize): number[] => {
  const first = index - ((index % IN_COMMUNITY) % IN_BUILDING)
  return Array.from({ length: Math.min(IN_BUILDING, premises - first) }, (_, at) => first + at)
}

const mainSerialOf = (index: number, { letter }: Kind, size: EstateSize): string =>
  `G${serialOf(homesOf(index, size)[0] ?? 0, letter)}`

/** What a meter counts in a month, thousandths of m³; a main meter three in a hundred more than those behind it. */
const useOf = (index: number, { perMonth }: Kind): bigint => perMonth + BigInt(index % 17) * 40n
const mainUseOf = (index: number, kind: Kind, size: EstateSize): bigint =>
  (homesOf(index, size).reduce((sum, home) => sum + useOf(home, kind), 0n) * 103n) / 100n

const isFirstOfBuilding = (index: number): boolean => (index % IN_COMMUNITY) % IN_BUILDING === 0

/** A cold and a hot water meter for each premises, behind the main meters of its building. */
export const meterRows = (index: number, size: EstateSize): Row<'meters'>[] => {
  const { community, code, building } = placeOf(index)
  const { thisMonth, readingMonths } = size
  return KINDS.flatMap((kind) => {
    const common = {
      ...{ community, kind: kind.kind, unit: 'm³', decimals: '3', digits: '5', initialReading: '0' },
      installedOn: addMonths(thisMonth, -readingMonths - 1),
      legalUntil: addMonths(thisMonth, 30),
      remote: 'true',
    }
    const main = { ...common, serial: mainSerialOf(index, kind, size), building: String(building) }
    const own = {
      ...{ ...common, serial: serialOf(index, kind.letter), premises: code, location: kind.location },
      parent: main.serial,
    }
    return isFirstOfBuilding(index) ? [main, own] : [own]
  })
}

const readingsOf = (
  community: string,
  meter: string,
  perMonth: bigint,
  { thisMonth, readingMonths }: EstateSize,
): Row<'readings'>[] =>
  Array.from({ length: readingMonths }, (_, at) => ({
    ...{ community, meter, kind: 'remote' },
    date: addMonths(thisMonth, at - readingMonths + 1),
    value: decimalText(perMonth * BigInt(at + 1), 3),
  }))

/** A reading of every meter on the first of every month. */
export const readingRows = (index: number, size: EstateSize): Row<'readings'>[] => {
  const { community } = placeOf(index)
  return KINDS.flatMap((kind) => [
    ...(isFirstOfBuilding(index)
      ? readingsOf(community, mainSerialOf(index, kind, size), mainUseOf(index, kind, size), size)
      : []),
    ...readingsOf(community, serialOf(index, kind.letter), useOf(index, kind), size),
  ])
}
