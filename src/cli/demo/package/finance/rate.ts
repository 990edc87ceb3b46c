import type { Home, Use } from '../model'

/** What a rate is multiplied by. */
export type QuantityRule =
  | 'area'
  | 'heatedArea'
  | 'one'
  | 'persons'
  | 'wastePersons'
  | 'coldWater'
  | 'hotWater'
  | 'coldAndHotWater'
  | 'waterNorm'
  | 'waterMeters'
  | 'heat'

/** A component of the advance with its rates in zł for each year of the books, oldest first. */
export type Rate = {
  component: string
  name: string
  unit: string
  fund: string
  /** `{year}` stands for the year the rate last changed. */
  basis: string
  rates: readonly [string, string, string, string]
  quantity: QuantityRule
  uses: readonly Use[]
  buildings?: readonly string[]
  /** Only where the premises have water meters, or only where they have none. */
  metered?: boolean
  /** `withHome`: for the parking place charged with a flat; `alone`: for a place whose owner has no flat. */
  parking?: 'withHome' | 'alone'
  /** The ground floor does not pay for the lift. */
  aboveGround?: boolean
}

/** Whether a component is charged for premises. `places` are the parking places charged with a flat. */
export const appliesTo = (rate: Rate, home: Home, places: readonly string[]): boolean =>
  rate.uses.includes(home.use) &&
  (rate.buildings === undefined || rate.buildings.includes(home.building)) &&
  (rate.metered === undefined || rate.metered === home.metered) &&
  (rate.parking !== 'withHome' || home.parking !== null) &&
  (rate.parking !== 'alone' || !places.includes(home.code)) &&
  (rate.aboveGround !== true || home.floor !== '0')
