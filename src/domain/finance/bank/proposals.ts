import { foldWords, type BankTransaction } from './transaction'

/** An account a payment may belong to, by which rule, and how much speaks for it. Never posted without a person. */
export type Proposal = { accountId: string; rule: 'number' | 'payer' | 'premises' | 'name'; weight: number }

type Named = { id: string; code: string; premisesCode: string; names: readonly string[] }

const LOCAL = /\b(?:LOK(?:AL|ALU)?|MIESZK(?:ANIE|ANIA)?|M|GARAZ|KOMORKA) ?(\d{1,4}[A-Z]?)\b/g

/** A code that is told apart from an amount, a month or a house number where it stands alone. */
const isDistinctive = (code: string): boolean => /[A-Z]/.test(code) && /\d/.test(code)

const hasWords = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `)

/** Premises codes written after a word for premises: `LOK. 12`, `m. 12`, `mieszkanie nr 12`. */
const codesIn = (title: string): Set<string> =>
  new Set([...title.replace(/\bNR /g, '').matchAll(LOCAL)].map(([, code]) => code ?? ''))

const nameOf = (account: Named, payer: string): boolean =>
  account.names.some((name) => {
    const words = foldWords(name)
    return words.length >= 3 && hasWords(payer, words)
  })

/**
 * Rules 3 and 4 of the domain rules 4.5 over open accounts: a premises or account code in the title weighs more than a
 * name, both together most. Likeliest first.
 */
export function proposalsFor(transaction: BankTransaction, accounts: readonly Named[]): Proposal[] {
  const title = foldWords(transaction.title)
  const payer = foldWords(`${transaction.counterpartyName ?? ''} ${transaction.title}`)
  const codes = codesIn(title)
  return accounts
    .flatMap((account): Proposal[] => {
      const premises = foldWords(account.premisesCode)
      const code = foldWords(account.code)
      const isCoded =
        codes.has(premises) || [premises, code].some((one) => isDistinctive(one) && hasWords(title, one))
      const isNamed = nameOf(account, payer)
      if (isCoded) return [{ accountId: account.id, rule: 'premises', weight: isNamed ? 3 : 2 }]
      return isNamed ? [{ accountId: account.id, rule: 'name', weight: 1 }] : []
    })
    .sort((left, right) => right.weight - left.weight)
}
