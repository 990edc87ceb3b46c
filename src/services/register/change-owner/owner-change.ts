import type { SoldPart } from '@/src/domain/register/sale'
import type { Fraction } from '@/src/domain/register/shares'

/** Somebody new in the register; a person or a company. `code` as the accounting program knows him, else the portal makes one. */
export type NewPerson = {
  code: string | null
  firstName: string | null
  lastName: string | null
  companyName: string | null
  email: string | null
  phone: string | null
}

/** A buyer: by the code of a known person, or a new one. A spouse stands beside the owner before him and adds nothing. */
export type Buyer = {
  person: { knownCode: string } | NewPerson
  capacity: 'owner' | 'spouse'
  part: Fraction
}

/** Where the buyers pay: on an account opened for them, on one of the premises' own by its id, or on none for now. */
export type BuyersAccount =
  | { mode: 'new'; code: string; nrb: string | null; payerId: string | null }
  | { mode: 'known'; id: string }
  | { mode: 'none' }

export const declaredNames = ['persons', 'wastePersons'] as const
export type DeclaredName = (typeof declaredNames)[number]

/** A change of owner as a clerk enters it. */
export type OwnerChange = {
  premisesId: string
  /** The buyers' first day; the sellers' ties end with it. */
  changedOn: string
  sales: SoldPart[]
  /** Other ties that end too, by id: of people who move out. */
  endedTies: string[]
  buyers: Buyer[]
  account: BuyersAccount
  /** Declared figures that change on that day. */
  declared: { name: DeclaredName; value: string }[]
  /** Whether months charged already are corrected. */
  isCorrecting: boolean
  /** Digest of the premises as the clerk looked at them; null before that. */
  seen: string | null
  /** One form's own: sent twice it writes once. */
  token: string
}
