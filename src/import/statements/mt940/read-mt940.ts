import { nrbsIn } from '@/src/domain/finance/bank/numbers'
import {
  balancesAgree,
  type BankStatement,
  type BankTransaction,
} from '@/src/domain/finance/bank/transaction'
import { normaliseNrb } from '@/src/domain/finance/nrb'
import type { Grosze } from '@/src/domain/finance/money'
import type { CivilDate } from '@/src/domain/time/civil-date'
import { bankAmount, compactDate, reference } from '../bank-values'
import { StatementFault } from '../statement-fault'
import { readDetails } from './read-details'
import { readTags, type Tag } from './read-tags'

/** Whether a text is an MT940 file. */
export const isMt940 = (text: string): boolean =>
  /^(?:\{.*\{4:\s*)?:20:/m.test(text) && /^:25:/m.test(text) && /^:60[FM]:/m.test(text)

/** `C` and `D` with the signs SWIFT gives them: the return of a credit (`RC`) takes money off, that of a debit adds. */
type Mark = 'C' | 'D' | 'RC' | 'RD'

const LINE = /^(\d{6})(\d{4})?(RC|RD|C|D)([A-Z])?(\d{1,12}[.,]\d{0,2})([A-Z][A-Z0-9]{3})?(.*?)(?:\/\/(.*))?$/s
const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,12}[.,]\d{0,2})/

const dateOf = (text: string): CivilDate => compactDate(`20${text}`)

/** The booking date `MMDD` beside a value date: around New Year they lie in different years. */
function bookingDate(valued: CivilDate, text: string | undefined): CivilDate {
  if (text === undefined) return valued
  const year = BigInt(valued.slice(0, 4))
  const apart = BigInt(text.slice(0, 2)) - BigInt(valued.slice(5, 7))
  const shifted = apart > 6n ? year - 1n : apart < -6n ? year + 1n : year
  return compactDate(`${shifted}${text}`)
}

function balanceOf(tag: Tag | undefined): Grosze {
  const [, side, , currency = '', amount = ''] = BALANCE.exec(tag?.lines[0]?.trim() ?? '') ?? []
  if (side === undefined) throw new StatementFault('statementCut')
  if (currency !== 'PLN') throw new StatementFault('statementCurrency', currency)
  return side === 'D' ? -bankAmount(amount) : bankAmount(amount)
}

type Line = { transaction: BankTransaction; mark: Mark }

function readLine({ lines }: Tag, details: readonly string[]): Line {
  const found = LINE.exec(lines[0]?.trimEnd() ?? '')
  if (!found) throw new StatementFault('statementRow', lines[0] ?? '')
  const [, value = '', booked, mark = 'C', , amount = '', , owner, bank] = found
  const valuedOn = dateOf(value)
  const size = bankAmount(amount)
  const told = readDetails(details)
  const transaction: BankTransaction = {
    bookedOn: bookingDate(valuedOn, booked),
    valuedOn,
    amountGr: mark === 'C' || mark === 'RD' ? size : -size,
    counterpartyNrb: told.counterpartyNrb,
    counterpartyName: told.counterpartyName,
    title: told.title,
    bankRef: reference(bank) ?? reference(owner),
    creditorNrb: null,
    details: [told.whole, ...lines.slice(1), owner ?? ''].join(' ').replace(/\s+/g, ' ').trim(),
    isReturn: mark === 'RC' || mark === 'RD',
  }
  return { transaction, mark: mark as Mark }
}

function linesOf(tags: readonly Tag[]): Line[] {
  return tags.flatMap((tag, index) => {
    if (tag.tag !== '61') return []
    const next = tags[index + 1]
    return [readLine(tag, next?.tag === '86' ? next.lines : [])]
  })
}

const ownAccount = (lines: readonly string[]): string => {
  const text = lines.join('')
  const account = nrbsIn(text)[0] ?? normaliseNrb(text.replace(/^\//, '').replace(/PLN$/, ''))
  if (account === null) throw new StatementFault('statementCut')
  return account
}

/**
 * Some banks mark by `RD` a returned transfer that takes money off again, and by `RC` one that adds. The balances tell:
 * SWIFT's own reading first, the other where only that one adds up.
 */
function withSigns(statement: BankStatement, lines: readonly Line[]): BankStatement {
  if (balancesAgree(statement)) return statement
  const turned = lines.map(({ transaction, mark }) =>
    mark === 'RC' || mark === 'RD' ? { ...transaction, amountGr: -transaction.amountGr } : transaction,
  )
  const other = { ...statement, transactions: turned }
  return balancesAgree(other) ? other : statement
}

function readStatement(tags: readonly Tag[]): BankStatement {
  const tag = (...names: string[]): Tag | undefined => tags.find((one) => names.includes(one.tag))
  const lines = linesOf(tags)
  return withSigns(
    {
      format: 'mt940',
      ownNrb: ownAccount(tag('25', '25P')?.lines ?? []),
      number: tag('28C', '28')?.lines[0]?.trim() ?? null,
      openingGr: balanceOf(tag('60F', '60M')),
      closingGr: balanceOf(tag('62F', '62M')),
      transactions: lines.map(({ transaction }) => transaction),
    },
    lines,
  )
}

/** Reads the statements of an MT940 file (domain rules 4.4). Throws `StatementFault`. */
export const readMt940 = (text: string): BankStatement[] => readTags(text).map(readStatement)
