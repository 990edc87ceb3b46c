import { addDays } from '@/src/domain/time/civil-date'
import { thousandths, whole } from '../amounts'
import { dayIn } from '../calendar'
import type { Calendar, Home, Parameter, ParameterName } from '../model'
import { seeded } from '../seeded'
import type { HouseData } from './build-homes'

/** Persons declared in a flat from a day. */
export type Declaration = readonly [from: string, persons: number]

/** What is fixed by hand where the rest is drawn. */
export type Households = {
  persons: Readonly<Record<string, readonly Declaration[]>>
  /** Monthly forecast of cold and hot water in m³, whatever the persons. */
  water: Readonly<Record<string, readonly [cold: string, hot: string]>>
}

/** Norm of water for a person in a flat without meters, m³ a month. */
const COLD_NORM = '3.000'
/** Heat a square metre takes in a month, in thousandths of a GJ. */
const HEAT_PER_M2 = 26n

const declarationsOf = (
  data: HouseData,
  home: Home,
  fixed: Households,
  calendar: Calendar,
): Declaration[] => {
  const given = fixed.persons[home.code]
  if (given) return [...given]
  const random = seeded(`persons ${data.community.code} ${home.code}`)
  const persons = random.between(1, 4)
  const first: Declaration = [calendar.startsOn, persons]
  if (!random.chance(25)) return [first]
  const changedOn = dayIn(calendar.monthBack(random.between(2, 34)), random.between(2, 27))
  return [first, [changedOn, persons === 1 || random.chance(60) ? persons + 1 : persons - 1]]
}

const waterOf = (data: HouseData, home: Home, fixed: Households, declared: Declaration): Parameter[] => {
  const [validFrom, persons] = declared
  if (!home.metered) return [{ name: 'coldWaterNorm', validFrom, value: thousandths(COLD_NORM) }]
  const given = fixed.water[home.code]
  const random = seeded(`water ${data.community.code} ${home.code}`)
  const cold = BigInt(random.between(22, 34) * 100 * persons)
  const hot = BigInt(random.between(14, 22) * 100 * persons)
  return [
    { name: 'coldWaterForecast', validFrom, value: given ? thousandths(given[0]) : cold },
    { name: 'hotWaterForecast', validFrom, value: given ? thousandths(given[1]) : hot },
  ]
}

const householdOf = (
  data: HouseData,
  home: Home,
  fixed: Households,
  declarations: Declaration[],
): Parameter[] =>
  declarations.flatMap((declared, index) => {
    const [validFrom, persons] = declared
    const water = index > 0 && fixed.water[home.code] ? [] : waterOf(data, home, fixed, declared)
    return [
      { name: 'persons', validFrom, value: whole(persons) },
      { name: 'wastePersons', validFrom, value: whole(persons) },
      ...water,
    ]
  })

const areasOf = (data: HouseData, home: Home, calendar: Calendar): Parameter[] => {
  const names: ParameterName[] = home.heatedAreaM2 === '' ? ['areaM2'] : ['areaM2', 'heatedAreaM2']
  const remeasured = data.remeasured[home.code]
  return names.flatMap((name) => {
    const present = thousandths(name === 'areaM2' ? home.areaM2 : home.heatedAreaM2)
    if (!remeasured) return [{ name, validFrom: calendar.startsOn, value: present }]
    const measuredOn = addDays(calendar.monthBack(remeasured.monthsBack), 11)
    return [
      { name, validFrom: calendar.startsOn, value: thousandths(remeasured.formerM2) },
      { name, validFrom: measuredOn, value: present },
    ]
  })
}

const heatOf = (data: HouseData, home: Home, calendar: Calendar): Parameter[] =>
  data.heatMetered.includes(home.building) && home.use === 'residential'
    ? [
        {
          name: 'heatForecast',
          validFrom: calendar.startsOn,
          value: (thousandths(home.heatedAreaM2) * HEAT_PER_M2) / 1000n,
        },
      ]
    : []

const shopWater = (data: HouseData, home: Home, calendar: Calendar): Parameter => ({
  name: 'coldWaterForecast',
  validFrom: calendar.startsOn,
  value: whole(seeded(`water ${data.community.code} ${home.code}`).between(3, 12)),
})

/** The dated parameters behind the advances of one of the premises, oldest first within a name. */
export const buildParameters = (
  data: HouseData,
  home: Home,
  fixed: Households,
  calendar: Calendar,
): Parameter[] => {
  const areas = areasOf(data, home, calendar)
  if (home.use === 'garage') return areas
  if (home.use === 'commercial') return [...areas, shopWater(data, home, calendar)]
  const declarations = declarationsOf(data, home, fixed, calendar)
  return [...areas, ...heatOf(data, home, calendar), ...householdOf(data, home, fixed, declarations)]
}

/** The value in force on a day, in thousandths; 0 where none was ever set. */
export const valueOn = (parameters: readonly Parameter[], name: ParameterName, date: string): bigint =>
  parameters
    .filter((parameter) => parameter.name === name && parameter.validFrom <= date)
    .reduce<Parameter | null>(
      (latest, parameter) =>
        latest === null || parameter.validFrom >= latest.validFrom ? parameter : latest,
      null,
    )?.value ?? 0n
