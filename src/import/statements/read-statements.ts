import type { BankStatement } from '@/src/domain/finance/bank/transaction'
import { statementText } from '../text/statement-text'
import { isXml, readCamt } from './camt/read-camt'
import { isMt940, readMt940 } from './mt940/read-mt940'
import { profileOf, readBankCsv, type CsvProfile } from './read-bank-csv'
import { isElixir, readElixir } from './read-elixir'
import { StatementFault } from './statement-fault'

/** What is stored of long texts; the key is made of the same. */
const TITLE = 1000
const DETAILS = 2000

/**
 * Reads a bank file, recognised by what it holds and never by its name: MT940, CAMT.053, Elixir-0, or a bank's CSV that
 * one of the profiles fits. Throws `StatementFault` where it is none or damaged.
 */
export const readStatements = (bytes: Uint8Array, profiles: readonly CsvProfile[]): BankStatement[] =>
  readText(bytes, profiles).map((statement) => ({
    ...statement,
    transactions: statement.transactions.map((one) => ({
      ...one,
      title: one.title.slice(0, TITLE),
      details: one.details.slice(0, DETAILS),
    })),
  }))

function readText(bytes: Uint8Array, profiles: readonly CsvProfile[]): BankStatement[] {
  const text = statementText(bytes)
  if (text === null) throw new StatementFault('noStatement')
  if (isMt940(text)) return readMt940(text)
  if (isXml(text)) return readCamt(text)
  if (isElixir(text)) return readElixir(text)
  const profile = profileOf(text, profiles)
  if (profile === null) throw new StatementFault('noStatement')
  return readBankCsv(text, profile)
}
