import { addMonths, dateParts, firstOfMonth } from '@/src/domain/time/civil-date'
import { dayIn } from '../calendar'
import type { Account, Calendar } from '../model'
import { seeded } from '../seeded'
import { noticeInForce, type Notice } from './build-notices'
import { posting, type Posting } from './posting'

/** Results fixed by hand, grosze, the newest first: above zero is owed, below zero overpaid. */
export type FixedResults = Readonly<Record<string, readonly bigint[]>>

/** Months an account must have been charged, and how long after its end it is still settled. */
const LEAST_MONTHS = 4
const SETTLED_AFTER_END = 14
const FIRST_HALF_YEAR = 6

type Span = { text: string; year: number }

/** What a settlement of that day covers: the year before, or twelve months to the end of June. */
const spanOf = (settledOn: string): Span => {
  const { year, month } = dateParts(settledOn)
  return month <= FIRST_HALF_YEAR
    ? { text: `${year - 1} rok`, year: year - 1 }
    : { text: `okres od 1.07.${year - 1} do 30.06.${year}`, year }
}

/** First and last month (their first days) of what a settlement of that day covers, in whole months. */
export const periodOfSettlement = (settledOn: string): { first: string; last: string } => {
  const { year, month } = dateParts(settledOn)
  return month <= FIRST_HALF_YEAR
    ? { first: `${year - 1}-01-01`, last: `${year - 1}-12-01` }
    : { first: `${year - 1}-07-01`, last: `${year}-06-01` }
}

const mediaOf = (notice: Notice): bigint =>
  notice.lines.reduce((sum, line) => (line.fund.startsWith('Media') ? sum + line.amountGr : sum), 0n)

const drawnResult = (account: Account, notices: readonly Notice[], settledOn: string): bigint => {
  const notice = noticeInForce(notices, settledOn)
  if (!notice) return 0n
  const random = seeded(`settlement ${account.code} ${dateParts(settledOn).year}`)
  const perMille = BigInt(random.between(-140, 110))
  return (mediaOf(notice) * 12n * perMille) / 1000n
}

const settlementRow = (account: Account, settledOn: string, resultGr: bigint): Posting => {
  const span = spanOf(settledOn)
  const nextTenth = dayIn(addMonths(firstOfMonth(settledOn), 1), 10)
  const owed = resultGr > 0n
  return posting(
    account.code,
    'settlement',
    settledOn,
    owed ? { debitGr: resultGr } : { creditGr: -resultGr },
    {
      document: `R/${account.home}/${span.year}`,
      description: `Rozliczenie ogrzewania i wody za ${span.text}, ${owed ? 'niedopłata' : 'nadpłata'}`,
      dueOn: owed ? nextTenth : null,
    },
  )
}

const isSettled = (account: Account, settledOn: string): boolean =>
  settledOn >= addMonths(account.chargedFrom, LEAST_MONTHS) &&
  (account.chargedUntil === null || settledOn < addMonths(account.chargedUntil, SETTLED_AFTER_END))

/** The yearly settlements of heat and water of an account, each due with the advance of the next month. */
export const settlementsOf = (
  account: Account,
  notices: readonly Notice[],
  fixed: FixedResults,
  calendar: Calendar,
): Posting[] => {
  const rows: Posting[] = []
  for (let back = 0; ; back += 1) {
    const settledOn = addMonths(calendar.settledOn, -12 * back)
    if (settledOn < calendar.startsOn) return rows
    if (!isSettled(account, settledOn)) continue
    const resultGr = fixed[account.code]?.[back] ?? drawnResult(account, notices, settledOn)
    if (resultGr !== 0n) rows.push(settlementRow(account, settledOn, resultGr))
  }
}
