/** Who is asking. Everything a right depends on stands here, resolved once a request. */

export type Capacity = 'owner' | 'spouse' | 'tenant' | 'householdMember' | 'proxy' | 'representative'
export type Grant = 'costs' | 'balances' | 'suppliers' | 'debts' | 'advances' | 'contacts'
export type StaffRole = 'admin' | 'manager' | 'accountant' | 'technician'
export type Locale = 'pl' | 'en' | 'uk'

/**
 * The part of an account a tie may see. Civil dates; `untilOn` is the first day no longer seen (null: no end);
 * `noticeFromOn` is the day the notice in force on the tie's first day took effect, the lower bound for charges.
 */
export type AccountRange = {
  accountId: string
  accountCode: string
  fromOn: string
  untilOn: string | null
  noticeFromOn: string
}

/** A dated tie of a person to premises. `toOn` is the first day no longer valid. */
export type Tie = {
  occupancyId: string
  communityId: string
  buildingId: string
  premisesId: string
  capacity: Capacity
  fromOn: string
  toOn: string | null
  isCurrent: boolean
  /** Only ended ties: the first day on which the former owner sees nothing any more. */
  readableUntilOn: string | null
  accounts: AccountRange[]
  premises: {
    code: string
    use: 'residential' | 'commercial' | 'garage' | 'storage'
    floor: string | null
    staircase: string | null
    areaM2: string
  }
}

/** What every page shows of a community: its name, where its data stand, whom to call. */
export type CommunityCard = {
  id: string
  code: string
  kind: 'condominium' | 'cooperative'
  name: string
  shortName: string | null
  street: string
  postalCode: string
  city: string
  nrb: string | null
  nip: string | null
  regon: string | null
  dataAsOfAt: string | null
  emergencyPhone: string | null
  emergencyNote: string | null
  officeName: string | null
  officeAddress: string | null
  officeHours: string | null
  officePhone: string | null
}

export type BoardTerm = {
  termId: string
  communityId: string
  fromOn: string
  toOn: string | null
  grants: Grant[]
  /** Version of the statement of confidentiality accepted in this term; null before the first use. */
  acceptedVersion: string | null
}

export type ResidentActor = {
  kind: 'resident'
  id: string
  sessionId: string | null
  locale: Locale
  displayName: string
  /** Ties one may use now: current ones first, then ended ones still readable. Never future ones. */
  ties: Tie[]
  communities: Record<string, CommunityCard>
  boardTerms: BoardTerm[]
  /** A member of staff looks at the portal with this person's eyes: nothing is written in the person's name. */
  isPreview?: true
}

export type StaffActor = { kind: 'staff'; id: string; role: StaffRole; communityIds: string[] }
export type AnonymousActor = { kind: 'anonymous' }
/** Commands, the worker and services that act for the house itself. Never made from a request. */
export type SystemActor = { kind: 'system' }
export type Actor = AnonymousActor | ResidentActor | StaffActor | SystemActor

export const moneyCapacities: readonly Capacity[] = ['owner', 'spouse', 'representative', 'proxy']
/** Capacities that see the whole meter history of the premises while current. */
export const fullMeterCapacities: readonly Capacity[] = ['owner', 'spouse', 'representative']
