import { randomUUID } from 'node:crypto'
import type pg from 'pg'
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

type Tie = {
  code: string
  capacity: string
  part: string
  from_on: string
  to_on: string | null
  accounts: string | null
}

/** The ties of premises in the order in which they began, with the accounts they name. */
export const tiesOf = async (owner: pg.Pool, premises: string): Promise<Tie[]> =>
  (
    await owner.query<Tie>(
      `select r.code, o.capacity, o.fraction_num || '/' || o.fraction_den as part, o.from_on, o.to_on,
         (select string_agg(a.code, ',' order by a.code) from occupancies_rels l join accounts a on a.id = l.accounts_id
           where l.parent_id = o.id and l.path = 'accounts') as accounts
       from occupancies o join residents r on r.id = o.person_id where o.premises_id = $1 order by o.from_on, r.code`,
      [idOf('premises', premises)],
    )
  ).rows
