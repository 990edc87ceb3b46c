import type { CommunityCard } from '@/access/actor/types'
import { accruedInterest } from '@/src/domain/finance/accrued-interest'
import { balanceParts } from '@/src/domain/finance/balance-parts'
import type { DebtStage } from '@/src/domain/finance/debt-stages'
import { divideHalfUp } from '@/src/domain/finance/decimal'
import type { InterestRate } from '@/src/domain/finance/interest'
import type { Entry } from '@/src/domain/finance/ledger'
import { isValidNrb, normaliseNrb } from '@/src/domain/finance/nrb'
import { paymentCode } from '@/src/domain/finance/payment-code'
import { addDays } from '@/src/domain/time/civil-date'
import { toSafe } from '../../money'
import type { AccountHead } from '../account-head'
import type { EntryName } from '../balance-view'
import { nameOf } from '../fold-balance'
import { paymentTitle } from '../payment-slip'

type Facts = {
  number: string
  stage: DebtStage
  street: string
  place: string
  names: string[]
  community: CommunityCard
  account: AccountHead
  entries: Entry[]
}

/** An overdue item; interest counts from its due date to the day of the letter, none on interest or costs noted before. */
export type DemandLine = { name: EntryName; dueOn: string; openGr: number; days: number; interestGr: number }

export type Demand = Omit<Facts, 'entries'> & {
  todayOn: string
  payUntilOn: string
  lines: DemandLine[]
  openGr: number
  interestGr: number
  totalGr: number
  /** Interest that each further day adds. */
  dailyGr: number
  nrb: string | null
  title: string
  /** Text of the QR code; null where there can be none. */
  code: string | null
}

const YEAR_OF_BASIS_POINTS = 365n * 10_000n

function dailyOf(principalGr: bigint, rates: readonly InterestRate[], todayOn: string): bigint {
  const inForce = rates.filter(({ validFromOn }) => validFromOn <= todayOn)
  const rate = inForce.reduce<InterestRate | null>(
    (latest, one) => (latest === null || one.validFromOn > latest.validFromOn ? one : latest),
    null,
  )
  return rate === null ? 0n : divideHalfUp(principalGr * rate.basisPoints, YEAR_OF_BASIS_POINTS)
}

/** Number, title and code of the transfer; a number that is none leaves them out. */
function transferOf(
  { account, community }: Omit<Facts, 'entries'>,
  amountGr: number,
  todayOn: string,
): Pick<Demand, 'nrb' | 'title' | 'code'> {
  const printed = account.nrb ?? community.nrb
  const nrb = printed && isValidNrb(printed) ? normaliseNrb(printed) : null
  const title = paymentTitle(account, todayOn)
  const recipient = community.shortName ?? community.name
  const code = paymentCode({
    ...{ nrb: nrb ?? '', amountGr: BigInt(amountGr), recipient, title },
    nip: community.nip,
  })
  return { nrb, title, code: code.ok ? code.text : null }
}

/** The demand out of a book; pure. Itemised by what is overdue, oldest first (domain, section 7). */
export function foldDemand(
  { entries, ...facts }: Facts,
  rates: readonly InterestRate[],
  { todayOn, termDays }: { todayOn: string; termDays: number },
): Demand {
  const accrued = accruedInterest(entries, todayOn, rates)
  const interestOf = new Map(accrued.lines.map((line) => [line.entry.id, line]))
  const lines = balanceParts(entries, todayOn)
    .openDebits.filter(({ isOverdue }) => isOverdue)
    .map(({ entry, dueOn, openGr }): DemandLine => {
      const interest = interestOf.get(entry.id)
      return {
        name: nameOf(entry),
        dueOn,
        openGr: toSafe(openGr),
        days: interest?.days ?? 0,
        interestGr: toSafe(interest?.amountGr ?? 0n),
      }
    })
  const openGr = lines.reduce((sum, line) => sum + line.openGr, 0)
  const interestGr = toSafe(accrued.amountGr)
  return {
    ...facts,
    todayOn,
    payUntilOn: addDays(todayOn, termDays),
    lines,
    openGr,
    interestGr,
    totalGr: openGr + interestGr,
    dailyGr: toSafe(dailyOf(accrued.principalGr, rates, todayOn)),
    ...transferOf(facts, openGr + interestGr, todayOn),
  }
}
