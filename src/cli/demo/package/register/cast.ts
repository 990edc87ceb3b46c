import type { Account, Calendar, DemoPeople, Person, Tie } from '../model'
import type { Row } from '../tables'
import type { Households } from './build-parameters'

/** An account that differs from the usual one of its premises; `payer` are the last digits of its number. */
export type SpecialAccount = Omit<Account, 'nrb'> & { payer: number }

/** Who lives in a community by name, besides those who only fill the houses. */
export type Cast = {
  people: readonly Person[]
  ties: readonly Tie[]
  accounts: readonly SpecialAccount[]
  households: Households
  members: readonly Omit<Row<'members'>, 'community'>[]
  /** Owners in the cooperative who are no members of it. */
  notMembers: readonly string[]
  groups: Readonly<Record<string, readonly string[]>>
  boardTerms: readonly Omit<Row<'board-terms'>, 'community'>[]
  signIns: DemoPeople
}

export type CastFor = (calendar: Calendar) => Cast

/** A named person; `contact` is the part of the e-mail before `@` and the last digits of a number nobody has. */
export const named = (
  code: string,
  firstName: string,
  lastName: string,
  email?: string,
  phone?: string,
): Person => ({
  code,
  firstName,
  lastName,
  ...(email === undefined ? {} : { email }),
  ...(phone === undefined ? {} : { phone: `+48 12 000 ${phone}` }),
})

export const company = (code: string, companyName: string, email: string, phone: string): Person => ({
  code,
  companyName,
  email,
  phone: `+48 12 000 ${phone}`,
})

/** An owner who sees the account (or accounts) of the premises. */
export const owner = (
  home: string,
  person: string,
  from: string,
  account: string,
  more: Partial<Tie> = {},
): Tie => ({ home, person, capacity: 'owner', from, accounts: [account], ...more })
