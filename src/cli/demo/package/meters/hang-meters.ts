import { readingText } from '../amounts'
import { seeded } from '../seeded'
import type { Row } from '../tables'
import type { MeterKind, ReadingKind, Swap } from './metering-plan'

/** A place where meters hang one after another, with the use between readings in thousandths. */
export type Place = {
  community: string
  /** Premises, or null for the building's main meter. */
  home: string | null
  building: string
  kind: MeterKind
  location: string
  parent: string | null
  remote: boolean
  installedOn: string
  legalUntil: string | null
  /** The serial that hangs there now, and the one before a swap. */
  serial: string
  formerSerial: string | null
  swap: Swap | null
  dates: readonly string[]
  usage: readonly bigint[]
  readBy: ReadingKind
  /** How many of the latest readings are missing, estimated or written down wrongly, by months ago. */
  fallingBack: number | null
  estimatedBack: number | null
}

type Rows = { meters: Row<'meters'>[]; readings: Row<'readings'>[] }

const DIGITS = '5'
const WRITTEN_TOO_LOW = 10_000n

const UNITS: Record<MeterKind, string> = { coldWater: 'm³', hotWater: 'm³', heat: 'GJ', allocator: 'jedn.' }
const decimalsOf = (kind: MeterKind): number => (kind === 'allocator' ? 0 : 3)

const meterRow = (place: Place, serial: string, more: Row<'meters'>): Row<'meters'> => ({
  community: place.community,
  serial,
  ...(place.home === null ? { building: place.building } : { premises: place.home }),
  parent: place.parent ?? '',
  kind: place.kind,
  unit: UNITS[place.kind],
  decimals: String(decimalsOf(place.kind)),
  digits: DIGITS,
  location: place.location,
  remote: place.remote ? '1' : '0',
  ...more,
})

const readingRow = (
  place: Place,
  meter: string,
  date: string,
  kind: string,
  value: bigint,
): Row<'readings'> => ({
  community: place.community,
  meter,
  date,
  kind,
  value: readingText(value, decimalsOf(place.kind)),
})

const kindAt = (place: Place, back: number): ReadingKind =>
  back === place.estimatedBack ? 'estimated' : place.readBy

/** The regular readings from one index on, counted up from a value. */
const regularReadings = (place: Place, serial: string, first: number, last: number, start: bigint) => {
  const rows: Row<'readings'>[] = []
  let value = start
  for (let index = first; index < last; index += 1) {
    const back = place.dates.length - 1 - index
    value += place.usage[index] ?? 0n
    const shown = back === place.fallingBack && value > WRITTEN_TOO_LOW ? value - WRITTEN_TOO_LOW : value
    rows.push(readingRow(place, serial, place.dates[index] ?? '', kindAt(place, back), shown))
  }
  return { rows, value }
}

const hangOne = (place: Place): Rows => ({
  meters: [
    meterRow(place, place.serial, {
      installedOn: place.installedOn,
      initialReading: readingText(0n, decimalsOf(place.kind)),
      legalUntil: place.legalUntil ?? '',
    }),
  ],
  readings: regularReadings(place, place.serial, 0, place.dates.length, 0n).rows,
})

/** Final reading of the old meter and initial reading of the new one carry one day; the month's use is cut in two. */
const hangTwo = (place: Place, swap: Swap, former: string): Rows => {
  const decimals = decimalsOf(place.kind)
  const found = place.dates.findIndex((date) => date >= swap.on)
  const after = found < 0 ? place.dates.length : found
  const until = regularReadings(place, former, 0, after, 0n)
  const monthly = place.usage[after] ?? 0n
  const used = (monthly * BigInt(seeded(`swap ${former}`).between(25, 75))) / 100n
  const final = until.value + used
  const since = regularReadings(place, place.serial, after, place.dates.length, swap.initialReading - used)
  return {
    meters: [
      meterRow(place, former, {
        installedOn: place.installedOn,
        initialReading: readingText(0n, decimals),
        removedOn: swap.on,
        finalReading: readingText(final, decimals),
        legalUntil: place.legalUntil ?? '',
      }),
      meterRow(place, place.serial, {
        installedOn: swap.on,
        initialReading: readingText(swap.initialReading, decimals),
        legalUntil: swap.legalUntil,
        replaces: former,
      }),
    ],
    readings: [
      ...until.rows,
      readingRow(place, former, swap.on, 'final', final),
      readingRow(place, place.serial, swap.on, 'initial', swap.initialReading),
      ...since.rows,
    ],
  }
}

/** The meters of a place and their readings as rows of `meters` and `readings`. */
export const hangMeters = (place: Place): Rows =>
  place.swap !== null && place.formerSerial !== null
    ? hangTwo(place, place.swap, place.formerSerial)
    : hangOne(place)
