import { FEMALE_NAMES, MALE_NAMES, SURNAMES } from '../data/names'
import type { Calendar, Home, Person, Tie } from '../model'
import { seeded, type Random } from '../seeded'
import type { HouseData } from './build-homes'
import type { Cast } from './cast'

const ASCII: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
}

const ascii = (text: string): string =>
  [...text.toLowerCase()].map((character) => ASCII[character] ?? character).join('')

/** `KL-007` for premises 7, `KL-G02` for place G-2, `ZA-3-04` for premises 3/4. */
export const personCode = (prefix: string, home: string): string => {
  const [first = '', second] = home.split('/')
  if (second !== undefined) return `${prefix}-${first}-${second.padStart(2, '0')}`
  const place = /^([A-Z])-(\d+)$/.exec(home)
  if (place) return `${prefix}-${place[1]}${place[2]?.padStart(2, '0')}`
  return `${prefix}-${/^\d+$/.test(home) ? home.padStart(3, '0') : home}`
}

type Names = { firstName: string; lastName: string }

const drawNames = (random: Random, female: boolean, used: Set<string>, surname?: number): Names => {
  for (;;) {
    const pair = SURNAMES[surname ?? random.between(0, SURNAMES.length - 1)] ?? SURNAMES[0]
    const firstName = random.pick(female ? FEMALE_NAMES : MALE_NAMES)
    const lastName = female ? pair[0] : pair[1]
    if (used.has(`${firstName} ${lastName}`)) continue
    used.add(`${firstName} ${lastName}`)
    return { firstName, lastName }
  }
}

const contactOf = (random: Random, { firstName, lastName }: Names): Pick<Person, 'email' | 'phone'> => ({
  ...(random.chance(80)
    ? { email: `${ascii(firstName)}.${ascii(lastName)}@example.${random.pick(['pl', 'org'])}` }
    : {}),
  ...(random.chance(70) ? { phone: `+48 12 000 ${random.between(70, 89)} ${random.between(10, 99)}` } : {}),
})

type Household = { people: Person[]; ties: Tie[] }

const householdOf = (data: HouseData, home: Home, calendar: Calendar, used: Set<string>): Household => {
  const random = seeded(`owner ${data.community.code} ${home.code}`)
  const code = personCode(data.personPrefix, home.code)
  const accounts = [`${data.accountPrefix}-${home.code}`]
  const from = `${calendar.year - random.between(4, 18)}-0${random.between(1, 9)}-${random.between(10, 28)}`
  const female = random.chance(55)
  const surname = random.between(0, SURNAMES.length - 1)
  const names = drawNames(random, female, used, surname)
  const people: Person[] = [{ code, ...names, ...contactOf(random, names) }]
  const ties: Tie[] = [{ home: home.code, person: code, capacity: 'owner', from, accounts }]
  if (home.use === 'residential' && random.chance(30)) {
    const spouse = drawNames(random, !female, used, surname)
    people.push({ code: `${code}-S`, ...spouse, ...contactOf(random, spouse) })
    ties.push({ home: home.code, person: `${code}-S`, capacity: 'spouse', from, accounts, principal: code })
  }
  return { people, ties }
}

/** Parking places charged with a flat belong to the flat's owners, each place with its own account. */
const placesOf = (data: HouseData, ties: readonly Tie[]): Tie[] =>
  Object.entries(data.parking).flatMap(([flat, place]) =>
    ties
      .filter((tie) => tie.home === flat && (tie.capacity === 'owner' || tie.capacity === 'spouse'))
      .map((tie) => ({ ...tie, home: place, accounts: [`${data.accountPrefix}-${place}`] })),
  )

/**
 * Owners and spouses of a whole community: those known by name and, where nobody is, drawn ones. `used` holds the
 * full names already given, so that no two people of the demo are called alike.
 */
export const buildOwners = (
  data: HouseData,
  homes: Home[],
  cast: Cast,
  calendar: Calendar,
  used: Set<string>,
): Household => {
  for (const { firstName, lastName } of cast.people) used.add(`${firstName} ${lastName}`)
  const owned = new Set([...cast.ties.map(({ home }) => home), ...Object.values(data.parking)])
  const drawn = homes
    .filter((home) => !owned.has(home.code))
    .map((home) => householdOf(data, home, calendar, used))
  const ties = [...cast.ties, ...drawn.flatMap((household) => household.ties)]
  return {
    people: [...cast.people, ...drawn.flatMap((household) => household.people)],
    ties: [...ties, ...placesOf(data, ties)],
  }
}
