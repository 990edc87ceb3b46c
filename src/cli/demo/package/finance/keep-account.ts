import { allocatePayments, sortEntries } from '@/src/domain/finance/ledger'
import { statutoryInterest } from '@/src/domain/finance/interest'
import { addDays, addMonths, dateParts, lastOfMonth } from '@/src/domain/time/civil-date'
import { bankDay, clerkDate, dayIn, monthAndYear } from '../calendar'
import { INTEREST_RATES } from '../data/interest-rates'
import type { Account, Calendar } from '../model'
import { seeded } from '../seeded'
import { noticeInForce, type Notice } from './build-notices'
import type { Payer } from './payers'
import { balanceOn, posting, type Posting } from './posting'

/** What the rows of one account follow from. `known` are rows that no habit of the payer decides. */
export type LedgerSource = {
  account: Account
  notices: readonly Notice[]
  payer: Payer
  openingGr: bigint
  known: readonly Posting[]
  chargeName: string
  calendar: Calendar
}

const DUE_DAY = 10
/** Interest is asked for when something has been unpaid for over a month. */
const LONG_OVERDUE_DAYS = 31

const isCharged = (account: Account, month: string): boolean =>
  month >= account.chargedFrom && (account.chargedUntil === null || month < account.chargedUntil)

const openingOf = ({ account, openingGr, calendar }: LedgerSource): Posting[] => {
  if (openingGr === 0n) return []
  const sides = openingGr > 0n ? { debitGr: openingGr } : { creditGr: -openingGr }
  return [
    posting(account.code, 'opening', calendar.startsOn, sides, {
      document: 'BO',
      description: `Stan z ${dateParts(calendar.startsOn).year - 1} roku`,
    }),
  ]
}

const chargeOf = (source: LedgerSource, month: string): Posting => {
  const { year } = dateParts(month)
  return posting(
    source.account.code,
    'charge',
    month,
    { debitGr: noticeInForce(source.notices, month)?.totalGr ?? 0n },
    {
      dueOn: dayIn(month, DUE_DAY),
      document: `NAL/${year}/${month.slice(5, 7)}`,
      period: month.slice(0, 7),
      description: `${source.chargeName} za ${monthAndYear(month)}`,
    },
  )
}

const paymentIn = (source: LedgerSource, month: string, posted: readonly Posting[]): Posting[] => {
  const { account, payer, calendar } = source
  const paidOn = bankDay(dayIn(month, payer.day))
  if (paidOn > calendar.today) return []
  const amountGr = payer.amountGr({
    chargeGr: noticeInForce(source.notices, month)?.totalGr ?? 0n,
    balanceGr: balanceOn(posted, paidOn),
    back: calendar.months.length - 1 - calendar.months.indexOf(month),
  })
  if (amountGr <= 0n) return []
  const { year, day } = dateParts(paidOn)
  return [
    posting(
      account.code,
      'payment',
      paidOn,
      { creditGr: amountGr },
      { document: `WB ${day}/${paidOn.slice(5, 7)}/${year}`, description: 'Wpłata, przelew' },
    ),
  ]
}

/** The note of interest at the end of a half-year, counted from the due date or the note before. */
const interestIn = (source: LedgerSource, month: string, posted: readonly Posting[]): Posting[] => {
  const notedOn = lastOfMonth(month)
  if (!/-(06|12)-/.test(month) || notedOn > source.calendar.today) return []
  const lastNote = lastOfMonth(addMonths(month, -6))
  const late = allocatePayments(posted, notedOn).debits.filter(
    ({ entry, dueOn, openGr }) =>
      openGr > 0n && entry.kind !== 'interest' && addDays(dueOn, LONG_OVERDUE_DAYS) < notedOn,
  )
  const debitGr = late.reduce((sum, { dueOn, openGr }) => {
    const from = dueOn > lastNote ? dueOn : lastNote
    return (
      sum + statutoryInterest({ principalGr: openGr, dueOn: from, toOn: notedOn }, INTEREST_RATES).amountGr
    )
  }, 0n)
  if (debitGr === 0n) return []
  return [
    posting(
      source.account.code,
      'interest',
      notedOn,
      { debitGr },
      {
        dueOn: addDays(notedOn, 14),
        document: `NO/${source.account.home}/${notedOn.slice(0, 7)}`,
        description: `Odsetki za opóźnienie naliczone na dzień ${clerkDate(notedOn)}`,
      },
    ),
  ]
}

/**
 * All rows of an account to this day: opening, a charge on the first of every month equal to the notice in force, what
 * is known, payments by the payer's habit, and interest at the end of each half-year.
 */
export const keepAccount = (source: LedgerSource): Posting[] => {
  const { account, calendar } = source
  const charges = calendar.months
    .filter((month) => isCharged(account, month))
    .map((month) => chargeOf(source, month))
  const posted = [...openingOf(source), ...charges, ...source.known]
  for (const month of calendar.months) {
    if (isCharged(account, month)) posted.push(...paymentIn(source, month, posted))
    posted.push(...interestIn(source, month, posted))
  }
  return sortEntries(posted) as Posting[]
}

/** What an account nobody described was opened with: mostly nothing, sometimes arrears or a surplus of grosze. */
export const usualOpening = (account: string): bigint => {
  const random = seeded(`opening ${account}`)
  if (random.chance(60)) return 0n
  const gr = BigInt(random.between(1000, 25_000))
  return random.chance(50) ? gr : -gr
}
