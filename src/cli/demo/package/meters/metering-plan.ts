export type MeterKind = 'coldWater' | 'hotWater' | 'heat' | 'allocator'
export type ReadingKind = 'resident' | 'administration' | 'remote' | 'estimated'

/** A place for a meter: premises and kind, `7 coldWater`. */
export type PlaceKey = `${string} ${MeterKind}`

/** How the meters of a building are read and since when they hang. Dates are civil dates. */
export type BuildingMetering = {
  readDay: number
  readBy: ReadingKind
  installedOn: string
  legalUntil: string
  /** Kinds with a main meter of the building. */
  mains: readonly MeterKind[]
}

/** A meter taken down and a new one hung on the same day. */
export type Swap = {
  on: string
  legalUntil: string
  initialReading: bigint
}

/** Everything about a community's meters that is not drawn. */
export type MeteringPlan = {
  buildings: Readonly<Record<string, BuildingMetering>>
  /** For a place, or for a kind in a whole building (`building 12 coldWater`). */
  swaps: Readonly<Partial<Record<string, Swap>>>
  installed: Readonly<Partial<Record<PlaceKey, { on: string; legalUntil: string }>>>
  serials: Readonly<Partial<Record<PlaceKey, string>>>
  /** Use by calendar month in tenths of the unit: the last twelve months, and the years before. */
  usage: Readonly<Partial<Record<PlaceKey, readonly [recent: readonly number[], before: readonly number[]]>>>
  /** Readings so many months ago that were written down too low. */
  falling: Readonly<Partial<Record<PlaceKey, number>>>
  /** Readings so many months ago that were only estimated. */
  estimated: Readonly<Partial<Record<PlaceKey, number>>>
  /** First serial number given out. */
  firstSerial: number
}
