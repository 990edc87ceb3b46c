import { parse } from 'csv-parse/sync'
import { accountNumber, nrbsIn } from '@/src/domain/finance/bank/numbers'
import type { BankStatement, BankTransaction } from '@/src/domain/finance/bank/transaction'
import { parseMoney, type Grosze } from '@/src/domain/finance/money'
import { parseCivilDate, type CivilDate } from '@/src/domain/time/civil-date'
import { fold } from '../text/fold'
import { reference, textOrNull } from './bank-values'
import { StatementFault } from './statement-fault'

export type DateFormat = 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'DD-MM-YYYY' | 'DD/MM/YYYY' | 'YYYYMMDD'

/**
 * How one bank writes its CSV. Columns are headers as the file has them; either `amount` with its sign, or `credit` and
 * `debit` apart. `account` is the own account's column; without one its number stands above the header.
 */
export type CsvProfile = {
  name: string
  delimiter: ';' | ',' | '\t' | '|'
  dateFormat: DateFormat
  bookedOn: string
  valuedOn: string | null
  amount: string | null
  credit: string | null
  debit: string | null
  counterpartyNrb: string | null
  counterpartyName: string | null
  title: string
  bankRef: string | null
  account: string | null
}

/** Lines above the header: name of the bank, owner, account, period. */
const PREAMBLE = 60

const columnsOf = (profile: CsvProfile): string[] =>
  [
    profile.bookedOn,
    profile.valuedOn,
    profile.amount,
    profile.credit,
    profile.debit,
    profile.counterpartyNrb,
    profile.counterpartyName,
    profile.title,
    profile.bankRef,
    profile.account,
  ].filter((name): name is string => name !== null && name !== '')

const recordsOf = (text: string, { delimiter }: CsvProfile): string[][] | null => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch {
    return null
  }
}

const plain = (header: string): string => fold(header.replace(/^#/, '').replace(/:$/, ''))

/** Which record is the header: the first that has every column of the profile; -1 where none has. */
const headerAt = (records: readonly string[][], profile: CsvProfile): number => {
  const wanted = columnsOf(profile).map(plain)
  return records.slice(0, PREAMBLE).findIndex((record) => {
    const cells = new Set(record.map(plain))
    return wanted.every((name) => cells.has(name))
  })
}

/** The profile whose columns a file has; null where there is none. */
export function profileOf(text: string, profiles: readonly CsvProfile[]): CsvProfile | null {
  const head = text
    .split(/\r\n|\n|\r/)
    .slice(0, PREAMBLE)
    .join('\n')
  return profiles.find((profile) => headerAt(recordsOf(head, profile) ?? [], profile) >= 0) ?? null
}

const ORDER: Readonly<Record<DateFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/,
  'DD.MM.YYYY': /^(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{4})/,
  'DD-MM-YYYY': /^(?<d>\d{2})-(?<m>\d{2})-(?<y>\d{4})/,
  'DD/MM/YYYY': /^(?<d>\d{2})\/(?<m>\d{2})\/(?<y>\d{4})/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})/,
}

const dayOf = (text: string, format: DateFormat): CivilDate => {
  const { y = '', m = '', d = '' } = ORDER[format].exec(text)?.groups ?? {}
  const date = parseCivilDate(`${y}-${m}-${d}`)
  if (date === null) throw new StatementFault('statementRow', text)
  return date
}

const moneyOf = (text: string): Grosze => {
  const parsed = parseMoney(text)
  if (!parsed.ok) throw new StatementFault('statementRow', text)
  return parsed.value
}

const absolute = (gr: Grosze): Grosze => (gr < 0n ? -gr : gr)

type Cells = (column: string | null) => string

function amountOf(cell: Cells, { amount, credit, debit }: CsvProfile): Grosze {
  if (amount !== null && amount !== '') return moneyOf(cell(amount))
  const came = cell(credit)
  const went = cell(debit)
  return (came === '' ? 0n : absolute(moneyOf(came))) - (went === '' ? 0n : absolute(moneyOf(went)))
}

function transactionOf(cell: Cells, record: readonly string[], profile: CsvProfile): BankTransaction {
  const title = cell(profile.title)
  return {
    bookedOn: dayOf(cell(profile.bookedOn), profile.dateFormat),
    valuedOn: cell(profile.valuedOn) === '' ? null : dayOf(cell(profile.valuedOn), profile.dateFormat),
    amountGr: amountOf(cell, profile),
    counterpartyNrb: accountNumber(cell(profile.counterpartyNrb)),
    counterpartyName: textOrNull(cell(profile.counterpartyName)),
    title: title.replace(/\s+/g, ' '),
    bankRef: reference(cell(profile.bankRef)),
    creditorNrb: null,
    details: record.join(' ').replace(/\s+/g, ' ').trim(),
    isReturn: false,
  }
}

/** Reads a bank's CSV by its profile. Rows without a booking date (sums, remarks) are none. Throws `StatementFault`. */
export function readBankCsv(text: string, profile: CsvProfile): BankStatement[] {
  const records = recordsOf(text, profile) ?? []
  const at = headerAt(records, profile)
  if (at < 0) throw new StatementFault('noStatement')
  const header = (records[at] ?? []).map(plain)
  const above =
    nrbsIn(
      records
        .slice(0, at)
        .map((record) => record.join(' '))
        .join('\n'),
    )[0] ?? null
  const byAccount = new Map<string, BankTransaction[]>()
  for (const record of records.slice(at + 1)) {
    const cell: Cells = (column) => (column ? (record[header.indexOf(plain(column))] ?? '').trim() : '')
    if (cell(profile.bookedOn) === '' || record.length < header.length - 1) continue
    const own = accountNumber(cell(profile.account)) ?? above
    if (own === null) throw new StatementFault('statementCut')
    byAccount.set(own, [...(byAccount.get(own) ?? []), transactionOf(cell, record, profile)])
  }
  const none = { number: null, openingGr: null, closingGr: null }
  return [...byAccount].map(([ownNrb, transactions]) => ({ format: 'csv', ownNrb, ...none, transactions }))
}
