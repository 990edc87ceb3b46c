import { virtualNrb } from '../bank-numbers'
import type { Account, Calendar, Estate, Home } from '../model'
import type { Row } from '../tables'
import { buildHomes, type HouseData } from './build-homes'
import { buildOwners } from './build-owners'
import { buildParameters } from './build-parameters'
import type { Cast } from './cast'

const BOOKS_OPENED = '2018-01-01'
const FIRST_OTHER_PAYER = 2001

/** A flat numbered 7 pays to the number that ends in 7; other premises are counted from 2001. */
const payerNumber = (home: Home, index: number): number =>
  /^\d+$/.test(home.code) ? Number(home.code) : FIRST_OTHER_PAYER + index

const usualAccount = (data: HouseData, home: Home, index: number, calendar: Calendar): Account => ({
  code: `${data.accountPrefix}-${home.code}`,
  home: home.code,
  nrb: virtualNrb(data.bankUnit, payerNumber(home, index)),
  openedOn: BOOKS_OPENED,
  closedOn: null,
  chargedFrom: calendar.startsOn,
  chargedUntil: null,
})

const accountsOf = (data: HouseData, homes: Home[], cast: Cast, calendar: Calendar): Account[] =>
  homes.flatMap((home, index) => {
    const special = cast.accounts.filter((account) => account.home === home.code)
    if (special.length === 0) return [usualAccount(data, home, index, calendar)]
    return special.map(({ payer, ...account }) => ({ ...account, nrb: virtualNrb(data.bankUnit, payer) }))
  })

const membersOf = (
  data: HouseData,
  cast: Cast,
  owners: { person: string; from: string }[],
): Row<'members'>[] => {
  const community = data.community.code
  if (data.community.kind !== 'cooperative') return []
  const first = new Map<string, string>()
  for (const { person, from } of owners)
    if (!cast.notMembers.includes(person) && !first.has(person)) first.set(person, from)
  const current = [...first].map(([person, from]) => ({ community, person, from }))
  return [...current, ...cast.members.map((member) => ({ community, ...member }))]
}

/** All of a community that does not follow from rates and meters: houses, people, ties, accounts, offices. */
export const buildEstate = (data: HouseData, cast: Cast, calendar: Calendar, used: Set<string>): Estate => {
  const community = data.community.code
  const homes = buildHomes(data)
  const { people, ties } = buildOwners(data, homes, cast, calendar, used)
  return {
    community: { ...data.community, nrb: virtualNrb(data.bankUnit, 0) },
    buildings: data.buildings.map(({ code, street, postalCode, city }) => ({
      community,
      code,
      street,
      postalCode,
      city,
    })),
    homes,
    parameters: new Map(
      homes.map((home) => [home.code, buildParameters(data, home, cast.households, calendar)]),
    ),
    people,
    ties,
    accounts: accountsOf(data, homes, cast, calendar),
    members: membersOf(
      data,
      cast,
      ties.filter(({ capacity }) => capacity === 'owner'),
    ),
    groups: Object.entries(cast.groups).flatMap(([name, members]) =>
      members.map((person) => ({ community, name, person })),
    ),
    boardTerms: cast.boardTerms.map((term) => ({ community, ...term })),
  }
}
