import type { CivilDate } from '../../time/civil-date'
import type { VatTreatment } from '../vat'
import { componentOrder, type ComponentCode, type QuantityKind } from './catalogue'
import type { PremisesUse } from './vat-treatment'

/**
 * A rate in force over `[validFromOn, validToOn)`. Without premises, building or use it is the whole community's; what
 * is stated narrows it.
 */
export type Rate = {
  id: string
  component: ComponentCode
  name: string
  unit: string
  quantity: QuantityKind
  /** Złote per unit, canonical, up to 6 decimals. */
  rate: string
  isNet: boolean
  /** Null: by component, use and day. */
  vatTreatment: VatTreatment | null
  fund: string | null
  basis: string | null
  premisesId: string | null
  buildingId: string | null
  use: PremisesUse | null
  validFromOn: CivilDate
  validToOn: CivilDate | null
}

export type Place = { premisesId: string; buildingId: string; use: PremisesUse }

const holds = (rate: Rate, place: Place, onDate: CivilDate): boolean =>
  rate.validFromOn <= onDate &&
  (rate.validToOn === null || onDate < rate.validToOn) &&
  (rate.premisesId === null || rate.premisesId === place.premisesId) &&
  (rate.buildingId === null || rate.buildingId === place.buildingId) &&
  (rate.use === null || rate.use === place.use)

/** An individual rate beats all; a building's beats the community's; of like ones that for a use beats the general. */
const nearness = (rate: Rate): number =>
  (rate.premisesId === null ? 0 : 4) + (rate.buildingId === null ? 0 : 2) + (rate.use === null ? 0 : 1)

/**
 * The rates premises are charged by on a day, at most one a component, in the notice's order (domain rules 2.3). The
 * caller's rates do not overlap within one scope, which the database holds.
 */
export const pickRates = (rates: readonly Rate[], place: Place, onDate: CivilDate): Rate[] => {
  const nearest = new Map<string, Rate>()
  for (const rate of rates) {
    if (!holds(rate, place, onDate)) continue
    const known = nearest.get(rate.component)
    if (!known || nearness(rate) > nearness(known)) nearest.set(rate.component, rate)
  }
  return [...nearest.values()].sort((a, b) => componentOrder(a.component) - componentOrder(b.component))
}
