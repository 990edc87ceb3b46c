import { parse } from 'csv-parse/sync'
import { accountNumber } from '@/src/domain/finance/bank/numbers'
import type { BankStatement, BankTransaction } from '@/src/domain/finance/bank/transaction'
import { bankAmount, compactDate, joinLines, reference, textOrNull } from './bank-values'
import { StatementFault } from './statement-fault'

const FIELDS = 12
const LINE = 35

/** Whether a text is Elixir-0: a type of order (110 transfer, 210 direct debit), a day, grosze, a sort code. */
export const isElixir = (text: string): boolean => /^\s*"?[12]\d0"?,"?\d{8}"?,"?\d+"?,"?\d{8}"?,/.test(text)

const parts = (text: string): string[] => text.split('|')

function readOrder(cells: readonly string[]): BankTransaction {
  const cell = (at: number): string => cells[at] ?? ''
  const creditorNrb = accountNumber(cell(6), cell(10))
  if (cells.length < FIELDS || !/^\d{1,14}$/.test(cell(2)) || creditorNrb === null)
    throw new StatementFault('statementRow', cells.slice(0, 4).join(','))
  const bookedOn = compactDate(cell(1))
  const [name = '', ...address] = parts(cell(7))
  const grosze = cell(2).padStart(3, '0')
  return {
    bookedOn,
    valuedOn: bookedOn,
    // Grosze without a sign: an order in a report of payments came in.
    amountGr: bankAmount(`${grosze.slice(0, -2)},${grosze.slice(-2)}`),
    counterpartyNrb: accountNumber(cell(5), cell(3)),
    counterpartyName: textOrNull(joinLines([name, ...address], LINE)),
    title: joinLines(parts(cell(11)), LINE),
    bankRef: reference(cell(15)),
    creditorNrb,
    details: [cell(11), cell(7), ...cells.slice(12)]
      .join(' ')
      .replace(/[|\s]+/g, ' ')
      .trim(),
    isReturn: false,
  }
}

/**
 * Reads a report of incoming payments in Elixir-0 (domain rules 4.4). It states neither an own account nor balances:
 * each order names the number paid to. Throws `StatementFault`.
 */
export function readElixir(text: string): BankStatement[] {
  let records: string[][]
  try {
    records = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: true,
    })
  } catch {
    throw new StatementFault('statementRow')
  }
  const transactions = records.map(readOrder)
  const none = { ownNrb: null, number: null, openingGr: null, closingGr: null }
  return [{ format: 'elixir0', ...none, transactions }]
}
