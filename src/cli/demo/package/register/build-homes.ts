import { allocateLargestRemainder } from '@/src/domain/finance/money'
import { thousandths } from '../amounts'
import type { Home, Share } from '../model'
import type { Row } from '../tables'

type Stack = {
  building: string
  staircase: string
  prefix?: string
  /** Number of the first flat on the ground floor. */
  first: number
  floors: number
  /** Areas of the flats of one floor, m². */
  areas: readonly string[]
}

type BuildingData = {
  code: string
  street: string
  postalCode: string
  city: string
  /** The building's part of the whole property; null in a cooperative. */
  part: Share | null
  /** Into how many units the part's numerator was cut when its shares were written down. */
  unitShares: bigint
}

type Remeasured = { areaM2: string; formerM2: string; monthsBack: number }

/** The houses of a community as data. */
export type HouseData = {
  community: Row<'communities'> & { code: string }
  /** Four digits of the community in virtual account numbers. */
  bankUnit: number
  personPrefix: string
  accountPrefix: string
  buildings: readonly BuildingData[]
  stacks: readonly Stack[]
  shops: readonly { code: string; building: string; areaM2: string; heatedAreaM2: string }[]
  garages: { building: string; count: number; areaM2: string }
  /** Flat → the parking place its owner also has, whose upkeep stands in the flat's notice. */
  parking: Readonly<Record<string, string>>
  unmetered: readonly string[]
  /** Buildings where heat is measured by a heat meter in each flat. */
  heatMetered: readonly string[]
  /** Buildings where heat is shared out by allocators on the radiators. */
  allocators: readonly string[]
  remeasured: Readonly<Record<string, Remeasured>>
}

const flatsOf = (data: HouseData, stack: Stack): Home[] =>
  Array.from({ length: stack.floors }, (_, floor) =>
    stack.areas.map((planned, place): Home => {
      const code = `${stack.prefix ?? ''}${stack.first + floor * stack.areas.length + place}`
      const areaM2 = data.remeasured[code]?.areaM2 ?? planned
      return {
        code,
        building: stack.building,
        staircase: stack.staircase,
        floor: String(floor),
        use: 'residential',
        areaM2,
        heatedAreaM2: areaM2,
        share: null,
        metered: !data.unmetered.includes(code),
        parking: data.parking[code] ?? null,
      }
    }),
  ).flat()

const shopsOf = (data: HouseData): Home[] =>
  data.shops.map((shop) => ({
    ...shop,
    staircase: '',
    floor: '0',
    use: 'commercial',
    share: null,
    metered: true,
    parking: null,
  }))

const garagesOf = ({ garages }: HouseData): Home[] =>
  Array.from({ length: garages.count }, (_, index) => ({
    code: `G-${index + 1}`,
    building: garages.building,
    staircase: '',
    floor: '',
    use: 'garage',
    areaM2: garages.areaM2,
    heatedAreaM2: '',
    share: null,
    metered: false,
    parking: null,
  }))

const withShares = (building: BuildingData, homes: Home[]): Home[] => {
  const { part } = building
  if (part === null) return homes
  const units = allocateLargestRemainder(
    part.num * building.unitShares,
    homes.map((home) => thousandths(home.areaM2)),
  )
  const den = part.den * building.unitShares
  return homes.map((home, index) => ({ ...home, share: { num: units[index] ?? 0n, den } }))
}

/**
 * The premises of a community, building by building. Where buildings have parts of the whole, the shares of the
 * premises follow their areas and add up to exactly the sum of the parts.
 */
export const buildHomes = (data: HouseData): Home[] => {
  const all = [...data.stacks.flatMap((stack) => flatsOf(data, stack)), ...shopsOf(data), ...garagesOf(data)]
  return data.buildings.flatMap((building) =>
    withShares(
      building,
      all.filter((home) => home.building === building.code),
    ),
  )
}
