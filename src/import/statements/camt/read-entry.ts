import { accountNumber } from '@/src/domain/finance/bank/numbers'
import type { BankTransaction } from '@/src/domain/finance/bank/transaction'
import type { Grosze } from '@/src/domain/finance/money'
import { bankAmount, isoDate, joinLines, reference, textOrNull } from '../bank-values'
import { StatementFault } from '../statement-fault'
import { all, first, textAt, type Element } from './read-xml'

const REMITTANCE_LINE = 35

/** An amount with its sign. Throws `StatementFault` where it is not in złote. */
export function amountOf(amount: Element | undefined, direction: string): Grosze {
  const currency = amount?.attributes['Ccy'] ?? ''
  if (currency !== 'PLN') throw new StatementFault('statementCurrency', currency)
  if (direction !== 'CRDT' && direction !== 'DBIT') throw new StatementFault('statementRow', direction)
  const size = bankAmount(amount?.text ?? '')
  return direction === 'DBIT' ? -size : size
}

const dayOf = (entry: Element, name: string): string | null => {
  const text = textAt(entry, `${name}/Dt`, `${name}/DtTm`)
  return text === '' ? null : isoDate(text)
}

/** Every text inside an element, in order. */
const wholeText = (element: Element): string =>
  [element.text, ...element.children.map(wholeText)].filter((text) => text !== '').join(' ')

/** Account of a party: `IBAN`, or another number banks put under `Othr`. */
const accountAt = (details: Element | undefined, party: string): string | null =>
  accountNumber(textAt(details, `RltdPties/${party}Acct/Id/IBAN`, `RltdPties/${party}Acct/Id/Othr/Id`))

/** Until v07 the name stands in the party itself, since v08 in `Pty`. */
const nameAt = (details: Element | undefined, party: string): string | null =>
  textOrNull(textAt(details, `RltdPties/${party}/Nm`, `RltdPties/${party}/Pty/Nm`))

const titleOf = (entry: Element, details: Element | undefined): string => {
  const lines = all(details, 'RmtInf/Ustrd').map(({ text }) => text)
  const told =
    lines.length > 0 ? joinLines(lines, REMITTANCE_LINE) : textAt(details, 'RmtInf/Strd/CdtrRefInf/Ref')
  return told || textAt(details, 'AddtlTxInf') || textAt(entry, 'AddtlNtryInf')
}

function transactionOf(entry: Element, details: Element | undefined, amountGr: Grosze): BankTransaction {
  const other = amountGr > 0n ? 'Dbtr' : 'Cdtr'
  const bookedOn = dayOf(entry, 'BookgDt') ?? dayOf(entry, 'ValDt')
  if (bookedOn === null) throw new StatementFault('statementRow', 'BookgDt')
  return {
    bookedOn,
    valuedOn: dayOf(entry, 'ValDt'),
    amountGr,
    counterpartyNrb: accountAt(details, other),
    counterpartyName: nameAt(details, other),
    title: titleOf(entry, details),
    bankRef:
      reference(textAt(details, 'Refs/AcctSvcrRef')) ??
      reference(textAt(entry, 'AcctSvcrRef')) ??
      reference(textAt(details, 'Refs/TxId')) ??
      reference(textAt(details, 'Refs/EndToEndId')) ??
      reference(textAt(entry, 'NtryRef')),
    creditorNrb: amountGr > 0n ? accountAt(details, 'Cdtr') : null,
    details: `${wholeText(details ?? entry)} ${textAt(entry, 'AddtlNtryInf')}`.replace(/\s+/g, ' ').trim(),
    isReturn: textAt(entry, 'RvslInd') === 'true' || first(details, 'RtrInf') !== undefined,
  }
}

/** The amount of one of an entry's several transactions; null where it does not say. */
function ownAmount(details: Element, direction: string): Grosze | null {
  const amount = first(details, 'Amt') ?? first(details, 'AmtDtls/TxAmt/Amt')
  return amount === undefined ? null : amountOf(amount, textAt(details, 'CdtDbtInd') || direction)
}

/**
 * The transactions of a booked entry: each of its details where their amounts add up to the entry, as in a batch, else
 * the entry as one. Pending entries give none.
 */
export function readEntry(entry: Element): BankTransaction[] {
  // Until v07 the status is text, since v08 a code inside.
  if (textAt(entry, 'Sts/Cd', 'Sts') !== 'BOOK') return []
  const direction = textAt(entry, 'CdtDbtInd')
  const amountGr = amountOf(first(entry, 'Amt'), direction)
  const details = all(entry, 'NtryDtls/TxDtls')
  if (details.length > 1) {
    const amounts = details.map((one) => ownAmount(one, direction))
    const sum = amounts.reduce<Grosze>((total, amount) => total + (amount ?? 0n), 0n)
    if (!amounts.includes(null) && sum === amountGr)
      return details.map((one, index) => transactionOf(entry, one, amounts[index] ?? 0n))
  }
  return [transactionOf(entry, details[0], amountGr)]
}
