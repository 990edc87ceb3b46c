import { dateParts } from '@/src/domain/time/civil-date'
import { dayIn } from '../calendar'
import type { Calendar, Estate, Home } from '../model'
import type { HouseData } from '../register/build-homes'
import { seeded } from '../seeded'
import type { Row } from '../tables'
import { hangMeters, type Place } from './hang-meters'
import type { BuildingMetering, MeterKind, MeteringPlan, PlaceKey, ReadingKind } from './metering-plan'
import { usageOf } from './usage'

type Source = {
  data: HouseData
  estate: Estate
  plan: MeteringPlan
  calendar: Calendar
  nextSerial: () => string
}
type Spot = { kind: MeterKind; location: string }

/** Residents may give a reading until this day of a month. */
const WINDOW_ENDS = 12
const SELF_READING_PERCENT = 60

const LOSS_PERCENT: Record<MeterKind, readonly [number, number]> = {
  coldWater: [102, 105],
  hotWater: [100, 102],
  heat: [104, 108],
  allocator: [100, 100],
}

const spotsOf = (data: HouseData, home: Home): Spot[] => {
  if (home.use === 'garage') return []
  if (home.use === 'commercial') return [{ kind: 'coldWater', location: 'zaplecze' }]
  const water: Spot[] = home.metered
    ? [
        { kind: 'coldWater', location: 'kuchnia' },
        { kind: 'hotWater', location: 'łazienka' },
      ]
    : []
  const heat: Spot[] = data.heatMetered.includes(home.building)
    ? [{ kind: 'heat', location: 'przedpokój' }]
    : []
  const radiators: Spot[] = data.allocators.includes(home.building)
    ? [
        { kind: 'allocator', location: 'pokój' },
        { kind: 'allocator', location: 'sypialnia' },
      ]
    : []
  return [...water, ...heat, ...radiators]
}

const datesOf = (metering: BuildingMetering, { months, today }: Calendar): string[] => {
  const windowOpen = metering.readBy === 'resident' && dateParts(today).day <= WINDOW_ENDS
  return (windowOpen ? months.slice(0, -1) : months)
    .map((month) => dayIn(month, metering.readDay))
    .filter((date) => date <= today)
}

const readerOf = (metering: BuildingMetering, home: Home, spot: Spot, plan: MeteringPlan): ReadingKind => {
  if (spot.kind === 'heat' || spot.kind === 'allocator') return 'remote'
  if (metering.readBy !== 'resident' || plan.serials[`${home.code} coldWater`]) return metering.readBy
  return seeded(`reader ${home.code}`).chance(SELF_READING_PERCENT) ? 'resident' : 'administration'
}

const placeAt = (source: Source, home: Home, spot: Spot, mains: ReadonlyMap<MeterKind, string>): Place => {
  const { data, plan, calendar, estate } = source
  const key: PlaceKey = `${home.code} ${spot.kind}`
  const metering = plan.buildings[home.building]
  if (!metering) throw new Error(`no metering of building ${home.building}`)
  const hung = plan.installed[key]
  const installedOn = hung?.on ?? metering.installedOn
  const swap = plan.swaps[key] ?? plan.swaps[`building ${home.building} ${spot.kind}`] ?? null
  const dates = datesOf(metering, calendar)
  const readBy = readerOf(metering, home, spot, plan)
  return {
    community: data.community.code,
    home: home.code,
    building: home.building,
    kind: spot.kind,
    location: spot.location,
    parent: mains.get(spot.kind) ?? null,
    remote: readBy === 'remote',
    installedOn,
    legalUntil: spot.kind === 'allocator' ? null : (hung?.legalUntil ?? metering.legalUntil),
    formerSerial: swap ? `${installedOn.slice(2, 4)}-${source.nextSerial()}` : null,
    serial: plan.serials[key] ?? `${(swap?.on ?? installedOn).slice(2, 4)}-${source.nextSerial()}`,
    swap,
    dates,
    usage: usageOf({
      place: key,
      kind: spot.kind,
      home,
      parameters: estate.parameters.get(home.code) ?? [],
      installedOn,
      dates,
      plan,
      seed: `${data.community.code} ${spot.location}`,
    }),
    readBy,
    fallingBack: plan.falling[key] ?? null,
    estimatedBack: plan.estimated[key] ?? null,
  }
}

const mainSerial = (building: string, kind: MeterKind): string =>
  `GL-${building}-${kind === 'coldWater' ? 'ZW' : kind === 'hotWater' ? 'CW' : 'CO'}`

/** The main cold meter also counts the water that is heated in the building. */
const kindsBehind = (kind: MeterKind): readonly MeterKind[] =>
  kind === 'coldWater' ? ['coldWater', 'hotWater'] : [kind]

const mainPlace = (source: Source, building: string, kind: MeterKind, behind: readonly Place[]): Place => {
  const { data, plan, calendar } = source
  const metering = plan.buildings[building]
  if (!metering) throw new Error(`no metering of building ${building}`)
  const random = seeded(`main ${data.community.code} ${building} ${kind}`)
  const counted = behind.filter((place) => kindsBehind(kind).includes(place.kind))
  const dates = datesOf(metering, calendar)
  return {
    community: data.community.code,
    home: null,
    building,
    kind,
    location: 'węzeł w piwnicy',
    parent: kind === 'hotWater' ? mainSerial(building, 'coldWater') : null,
    remote: metering.readBy === 'remote',
    installedOn: metering.installedOn,
    legalUntil: `${calendar.year + 2}-12-31`,
    serial: mainSerial(building, kind),
    formerSerial: null,
    swap: null,
    dates,
    usage: dates.map((_, index) => {
      const sum = counted.reduce((all, place) => all + (place.usage[index] ?? 0n), 0n)
      return (sum * BigInt(random.between(...LOSS_PERCENT[kind]))) / 100n
    }),
    readBy: metering.readBy === 'resident' ? 'administration' : metering.readBy,
    fallingBack: null,
    estimatedBack: null,
  }
}

/** All meters of a community with their readings: one or more in each flat, the main ones in each building. */
export const buildMeters = (
  data: HouseData,
  estate: Estate,
  plan: MeteringPlan,
  calendar: Calendar,
): { meters: Row<'meters'>[]; readings: Row<'readings'>[] } => {
  let serial = plan.firstSerial
  const nextSerial = (): string => String(serial++).padStart(7, '0')
  const source: Source = { data, estate, plan, calendar, nextSerial }
  const places = Object.entries(plan.buildings).flatMap(([building, metering]) => {
    const mains = new Map(metering.mains.map((kind) => [kind, mainSerial(building, kind)]))
    const inHomes = estate.homes
      .filter((home) => home.building === building)
      .flatMap((home) => spotsOf(data, home).map((spot) => placeAt(source, home, spot, mains)))
    return [...metering.mains.map((kind) => mainPlace(source, building, kind, inHomes)), ...inHomes]
  })
  const rows = places.map(hangMeters)
  return { meters: rows.flatMap((row) => row.meters), readings: rows.flatMap((row) => row.readings) }
}
