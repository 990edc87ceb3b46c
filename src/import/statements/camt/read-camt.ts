import { accountNumber } from '@/src/domain/finance/bank/numbers'
import type { BankStatement } from '@/src/domain/finance/bank/transaction'
import type { Grosze } from '@/src/domain/finance/money'
import { StatementFault } from '../statement-fault'
import { amountOf, readEntry } from './read-entry'
import { all, first, readXml, textAt, type Element } from './read-xml'

/** ISO 20022's account statement, versions 02 to 08. */
const NAMESPACE = /urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.0[2-8]\b/

/** Whether a text is XML at all: then it is CAMT.053 or nothing. */
export const isXml = (text: string): boolean => /^\s*<[?!A-Za-z]/.test(text)

const balanceOf = (statement: Element, ...codes: string[]): Grosze => {
  const balances = all(statement, 'Bal')
  for (const code of codes) {
    const found = balances.find((balance) => textAt(balance, 'Tp/CdOrPrtry/Cd') === code)
    if (found) return amountOf(first(found, 'Amt'), textAt(found, 'CdtDbtInd'))
  }
  throw new StatementFault('statementCut')
}

function readStatement(statement: Element): BankStatement {
  const ownNrb = accountNumber(textAt(statement, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id'))
  if (ownNrb === null) throw new StatementFault('statementCut')
  return {
    format: 'camt053',
    ownNrb,
    number: textAt(statement, 'ElctrncSeqNb', 'LglSeqNb', 'Id') || null,
    // Some banks state the closing of the day before instead of an opening.
    openingGr: balanceOf(statement, 'OPBD', 'PRCD'),
    closingGr: balanceOf(statement, 'CLBD'),
    transactions: all(statement, 'Ntry').flatMap(readEntry),
  }
}

/** Reads the statements of a CAMT.053 file. Throws `StatementFault`. */
export function readCamt(text: string): BankStatement[] {
  const root = readXml(text)
  const names = Object.values(root.attributes)
  const statements = all(root, 'BkToCstmrStmt/Stmt')
  if (root.name !== 'Document' || !names.some((name) => NAMESPACE.test(name)) || statements.length === 0)
    throw new StatementFault('noStatement')
  return statements.map(readStatement)
}
