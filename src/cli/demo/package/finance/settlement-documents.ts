import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { moneyText, quantityText } from '../amounts'
import type { Account, Calendar } from '../model'
import type { Row } from '../tables'
import { noticeInForce, type Notice } from './build-notices'
import type { Posting } from './posting'
import type { Rate } from './rate'
import { settledLines, settledOver, type SettledLine } from './settled-lines'
import { metersOver, type Metered, type MeterSpan } from './settled-meters'
import { periodOfSettlement } from './settlements'

/** Days in which a settlement may be contested. */
const CONTEST_DAYS = 30

type Source = {
  community: string
  account: Account
  notices: readonly Notice[]
  rates: readonly Rate[]
  metered: Metered
  calendar: Calendar
}

export type SettlementRows = {
  settlements: Row<'settlements'>[]
  'settlement-lines': Row<'settlement-lines'>[]
}

/** Months of the period in which the account was charged. */
const monthsOf = ({ account, calendar }: Source, first: string, last: string): string[] =>
  calendar.months.filter(
    (month) =>
      month >= first &&
      month <= last &&
      month >= account.chargedFrom &&
      (account.chargedUntil === null || month < account.chargedUntil),
  )

const lineRow = (
  community: string,
  settlement: string,
  line: SettledLine,
  index: number,
): Row<'settlement-lines'> => {
  const state = (value: bigint | undefined): string => (value === undefined ? '' : quantityText(value))
  const meter: MeterSpan | null = line.meter
  return {
    community,
    settlement,
    line: String(index + 1),
    component: line.component,
    name: line.name,
    method: line.method,
    meter: meter?.serial ?? '',
    readingFrom: state(meter?.from),
    readingTo: state(meter?.to),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    advances: moneyText(line.advancesGr),
    cost: moneyText(line.costGr),
  }
}

/** One settlement behind a row of the ledger: the advances charged in its period, and lines that make its result. */
function documentOf(source: Source, posting: Posting): SettlementRows | null {
  const { community, account, metered } = source
  const period = periodOfSettlement(posting.bookedOn)
  const months = monthsOf(source, period.first, period.last)
  const [first] = months
  const parts = settledOver(months, (month) => noticeInForce(source.notices, month), source.rates)
  const advancesGr = parts.reduce((sum, part) => sum + part.advancesGr, 0n)
  if (first === undefined || advancesGr === 0n) return null
  const resultGr = posting.creditGr - posting.debitGr
  const span = { before: addDays(first, -1), last: addDays(addMonths(months.at(-1) ?? first, 1), -1) }
  const over = (kind: 'coldWater' | 'hotWater' | 'heat') => metersOver(metered, account.home, kind, span)
  const spans = { coldWater: over('coldWater'), hotWater: over('hotWater'), heat: over('heat') }
  const lines = settledLines(parts, advancesGr - resultGr, spans)
  const header: Row<'settlements'> = {
    community,
    externalId: posting.externalId,
    account: account.code,
    medium: 'annual',
    periodFrom: first,
    periodTo: span.last,
    issuedOn: posting.bookedOn,
    dueOn: posting.dueOn ?? '',
    document: posting.document ?? '',
    advances: moneyText(advancesGr),
    cost: moneyText(advancesGr - resultGr),
    result: moneyText(resultGr),
    contestUntil: addDays(posting.bookedOn, CONTEST_DAYS),
  }
  return {
    settlements: [header],
    'settlement-lines': lines.map((line, index) => lineRow(community, posting.externalId, line, index)),
  }
}

/** The settlements behind the settlement rows of an account's ledger. */
export const settlementDocuments = (source: Source, postings: readonly Posting[]): SettlementRows => {
  const found = postings
    .filter(({ kind, reversalOf }) => kind === 'settlement' && reversalOf === null)
    .flatMap((posting) => documentOf(source, posting) ?? [])
  return {
    settlements: found.flatMap(({ settlements }) => settlements),
    'settlement-lines': found.flatMap((rows) => rows['settlement-lines']),
  }
}
