import type { Row } from './tables'

export type Use = 'residential' | 'commercial' | 'garage'

export type ParameterName =
  'persons' | 'wastePersons' | 'areaM2' | 'heatedAreaM2' | 'heatForecast' | WaterParameter
type WaterParameter = 'coldWaterNorm' | 'coldWaterForecast' | 'hotWaterForecast'

/** A value in force from a day; `value` in thousandths of its unit (persons, m³, m², GJ). */
export type Parameter = { name: ParameterName; validFrom: string; value: bigint }

/** A share in the common property as it stands in the land register, not reduced. */
export type Share = { num: bigint; den: bigint }

/** One of the premises. Areas are canonical decimals in m². */
export type Home = {
  code: string
  building: string
  staircase: string
  floor: string
  use: Use
  areaM2: string
  heatedAreaM2: string
  share: Share | null
  /** Without water meters water is charged by the norm. */
  metered: boolean
  /** The parking place whose upkeep is charged with these premises. */
  parking: string | null
}

export type Person = {
  code: string
  firstName?: string
  lastName?: string
  companyName?: string
  email?: string
  phone?: string
}

export type Capacity = 'owner' | 'spouse' | 'tenant' | 'householdMember' | 'proxy' | 'representative'

/** A dated right of a person to premises; `to` is the first day no longer valid. */
export type Tie = {
  home: string
  person: string
  capacity: Capacity
  from: string
  to?: string
  fraction?: readonly [number, number]
  /** Account codes; none = no money is shown. */
  accounts: readonly string[]
  principal?: string
}

/** An account of premises. `chargedFrom` and `chargedUntil` (exclusive) are firsts of months. */
export type Account = {
  code: string
  home: string
  nrb: string
  openedOn: string
  closedOn: string | null
  chargedFrom: string
  chargedUntil: string | null
}

/** How the days of the demo lie around the day it is made. */
export type Calendar = {
  today: string
  year: number
  /** First day of the books, a 1 January. */
  startsOn: string
  /** The first of every month from `startsOn` to this one. */
  months: string[]
  /** Day of the month's usual payment, the 9th or the next working day. */
  paymentDay: string
  /** Day of the last yearly settlement of heat and water. */
  settledOn: string
  /** The first of the month `back` months before this one. */
  monthBack: (back: number) => string
}

/** Everything a community has besides figures that follow from rates and meters. */
export type Estate = {
  community: Row<'communities'> & { code: string }
  buildings: Row<'buildings'>[]
  homes: Home[]
  parameters: Map<string, Parameter[]>
  people: Person[]
  ties: Tie[]
  accounts: Account[]
  members: Row<'members'>[]
  groups: Row<'resident-groups'>[]
  boardTerms: Row<'board-terms'>[]
}

export type DemoRole =
  | 'resident'
  | 'board'
  | 'boardBasic'
  | 'formerBoard'
  | 'partOwner'
  | 'spouse'
  | 'formerOwner'
  | 'newOwner'
  | 'tenant'
  | 'formerTenant'
  | 'householdMember'
  | 'proxy'
  | 'representative'
  | 'debtor'
  | 'member'

/** Someone who gets sign-in data; `about` is a Polish sentence on what one sees. */
export type DemoPerson = { role: DemoRole; personCode: string; community: string; about: string }
export type DemoPeople = DemoPerson[]
