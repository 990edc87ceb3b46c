import type { Row } from '@/src/cli/demo/package/tables'
import { decimalText } from '@/src/domain/finance/decimal'
import { addMonths } from '@/src/domain/time/civil-date'
import { placeOf, type EstateSize } from './size'

const KINDS = [
  { kind: 'coldWater', letter: 'Z', location: 'łazienka', perMonth: 5_300n },
  { kind: 'hotWater', letter: 'C', location: 'kuchnia', perMonth: 3_100n },
] as const

const serialOf = (index: number, letter: string): string => `${letter}${String(index + 1).padStart(7, '0')}`

/** A cold and a hot water meter for each premises. */
export const meterRows = (index: number, { thisMonth, readingMonths }: EstateSize): Row<'meters'>[] => {
  const { community, code } = placeOf(index)
  return KINDS.map(({ kind, letter, location }) => ({
    community,
    serial: serialOf(index, letter),
    premises: code,
    kind,
    unit: 'm³',
    decimals: '3',
    digits: '5',
    installedOn: addMonths(thisMonth, -readingMonths - 1),
    initialReading: '0',
    legalUntil: addMonths(thisMonth, 30),
    location,
    remote: 'true',
  }))
}

/** A reading on the first of every month. */
export const readingRows = (index: number, { thisMonth, readingMonths }: EstateSize): Row<'readings'>[] => {
  const { community } = placeOf(index)
  return KINDS.flatMap(({ letter, perMonth }) =>
    Array.from({ length: readingMonths }, (_, at) => ({
      community,
      meter: serialOf(index, letter),
      date: addMonths(thisMonth, at - readingMonths + 1),
      kind: 'remote',
      value: decimalText((perMonth + BigInt(index % 17) * 40n) * BigInt(at + 1), 3),
    })),
  )
}
