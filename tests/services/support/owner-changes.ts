import { randomUUID } from 'node:crypto'
import type { RegisterKeeper } from '@/access/may-keep-register'
import type { Buyer, OwnerChange } from '@/src/services/register/change-owner/owner-change'
import { idOf } from '@/tests/support/world/rows'

export const registerKeeper: RegisterKeeper = {
  staffId: idOf('staff', 'manager'),
  communities: [idOf('communities', 'C1')],
}

export const whole = { num: 1n, den: 1n }
export const half = { num: 1n, den: 2n }

/** Somebody of the world who buys. */
export const known = (label: string, part = whole, capacity: Buyer['capacity'] = 'owner'): Buyer => ({
  ...{ person: { knownCode: `P-${label}` }, capacity, part },
})

/** Somebody new to the register. */
export const stranger = (lastName: string, part = whole, more: Record<string, string> = {}): Buyer => ({
  person: {
    ...{ code: null, firstName: 'Nowa', lastName, companyName: null },
    ...{ email: `${lastName.toLowerCase()}@example.pl`, phone: null, ...more },
  },
  ...{ capacity: 'owner', part },
})

/** The owner of P1 sells all of it to somebody new on the world's day, unless told otherwise. */
export const change = (more: Partial<OwnerChange> = {}): OwnerChange => ({
  premisesId: idOf('premises', 'P1'),
  changedOn: '2026-03-05',
  sales: [{ id: idOf('occupancies', 'owner'), part: whole }],
  endedTies: [],
  buyers: [stranger('Nabywca')],
  account: { mode: 'new', code: 'K1/2', nrb: null, payerId: null },
  declared: [],
  isCorrecting: false,
  seen: null,
  token: randomUUID(),
  ...more,
})
