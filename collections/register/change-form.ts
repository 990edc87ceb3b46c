import { z } from 'zod'
import { isValidNrb, normaliseNrb } from '@/src/domain/finance/nrb'
import type { Fraction } from '@/src/domain/register/shares'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import {
  declaredNames,
  type Buyer,
  type BuyersAccount,
  type OwnerChange,
} from '@/src/services/register/change-owner/owner-change'

/** Sellers, people who move out and buyers stand in numbered fields: plain forms keep what was typed that way. */
export const MOST_SELLERS = 20
export const MOST_BUYERS = 4
const buyerFields = [
  'person',
  'code',
  'firstName',
  'lastName',
  'companyName',
  'email',
  'phone',
  'as',
  'part',
] as const
const numbered = (names: readonly string[], most: number): string[] =>
  Array.from({ length: most }, (_, index) => names.map((name) => `${name}${index + 1}`)).flat()

/** All fields of the form, for the way from page to page. */
export const changeFields: readonly string[] = [
  ...['premises', 'changedOn', 'account', 'accountCode', 'nrb', 'payerId', ...declaredNames, 'correct'],
  ...numbered(['seller', 'sold', 'moves'], MOST_SELLERS),
  ...numbered(buyerFields, MOST_BUYERS),
]

/** The fields as typed, those that hold something. */
export type ChangeDraft = Record<string, string>

/** A change with the id of the draft it was checked from. */
export type SentChange = OwnerChange & { draft: string | null }

/** `1/2`, `4567/100000`, `1`; null for anything else. */
export const parseFraction = (text: string): Fraction | null => {
  const [, num, den = '1'] = /^(\d{1,9})(?:\s*\/\s*(\d{1,9}))?$/.exec(text.trim()) ?? []
  if (num === undefined || BigInt(den) === 0n) return null
  return { num: BigInt(num), den: BigInt(den) }
}

const uuid = z.uuid()
const email = z.email()

/** Reads fields one after the other and remembers those that do not fit. */
class Reader {
  readonly faults: string[] = []
  constructor(private readonly fields: Record<string, unknown>) {}

  text(name: string, most = 250): string {
    const value = this.fields[name]
    const text = typeof value === 'string' ? value.trim() : ''
    return text.length <= most ? text : this.fault(name, '')
  }

  optional(name: string, most = 250): string | null {
    return this.text(name, most) || null
  }

  fault<T>(name: string, instead: T): T {
    this.faults.push(name)
    return instead
  }

  id(name: string): string {
    const text = this.text(name)
    return uuid.safeParse(text).success ? text : this.fault(name, '')
  }

  day(name: string): string {
    return parseCivilDate(this.text(name)) ?? this.fault(name, '')
  }

  fraction(name: string): Fraction {
    return parseFraction(this.text(name)) ?? this.fault(name, { num: 0n, den: 1n })
  }
}

const salesOf = (read: Reader): OwnerChange['sales'] =>
  numbered([''], MOST_SELLERS).flatMap((at) => {
    if (read.text(`seller${at}`) === '' || /^0?$/.test(read.text(`sold${at}`))) return []
    return [{ id: read.id(`seller${at}`), part: read.fraction(`sold${at}`) }]
  })

/** „Jan Nowak (K-12)”, as the suggestion writes it, or the code alone. */
const codeOf = (typed: string): string => (/\(([^()]+)\)$/.exec(typed)?.[1] ?? typed).trim()

const personOf = (read: Reader, at: string): Buyer['person'] | null => {
  const known = read.text(`person${at}`)
  if (known !== '') return { knownCode: codeOf(known) }
  const person = {
    code: read.optional(`code${at}`, 100),
    firstName: read.optional(`firstName${at}`),
    lastName: read.optional(`lastName${at}`),
    companyName: read.optional(`companyName${at}`),
    email: read.optional(`email${at}`)?.toLowerCase() ?? null,
    phone: read.optional(`phone${at}`, 40),
  }
  if (person.email !== null && !email.safeParse(person.email).success) read.fault(`email${at}`, null)
  return Object.values(person).every((value) => value === null) ? null : person
}

const buyersOf = (read: Reader): Buyer[] =>
  numbered([''], MOST_BUYERS).flatMap((at): Buyer[] => {
    const person = personOf(read, at)
    if (person === null) return []
    const isSpouse = read.text(`as${at}`) === 'spouse'
    const part = isSpouse ? { num: 1n, den: 1n } : read.fraction(`part${at}`)
    return [{ person, capacity: isSpouse ? 'spouse' : 'owner', part }]
  })

const accountOf = (read: Reader): BuyersAccount => {
  const mode = read.text('account')
  if (mode === 'none') return { mode }
  if (mode !== 'new') return { mode: 'known', id: read.id('account') }
  const nrb = read.optional('nrb')
  return {
    mode,
    code: read.text('accountCode', 100) || read.fault('accountCode', ''),
    nrb: nrb === null ? null : isValidNrb(nrb) ? normaliseNrb(nrb) : read.fault('nrb', null),
    payerId: read.optional('payerId', 100),
  }
}

const declaredOf = (read: Reader): OwnerChange['declared'] =>
  declaredNames.flatMap((name) => {
    const value = read.text(name)
    if (value === '') return []
    return /^\d{1,2}$/.test(value) ? [{ name, value }] : read.fault(name, [])
  })

/** Fields of the change of owner, as its form and its check page send them. */
export const changeForm = z.record(z.string(), z.unknown()).transform((fields, context): SentChange => {
  const read = new Reader(fields)
  const change: SentChange = {
    premisesId: read.id('premises'),
    changedOn: read.day('changedOn'),
    sales: salesOf(read),
    endedTies: numbered(['moves'], MOST_SELLERS)
      .filter((name) => read.text(name) !== '')
      .map((name) => read.id(name)),
    buyers: buyersOf(read),
    account: accountOf(read),
    declared: declaredOf(read),
    isCorrecting: read.text('correct') === '1',
    seen: read.optional('seen'),
    token: read.id('token'),
    draft: read.optional('draft', 60),
  }
  for (const name of read.faults) context.addIssue({ code: 'custom', path: [name] })
  return change
})
