import { grouped } from '@/src/domain/grouped'
import { createHash } from 'node:crypto'
import {
  keyText,
  ordinalsOf,
  sameness,
  type Sighting,
  type StoredSighting,
} from '@/src/domain/finance/bank/identity'
import {
  balancesAgree,
  type BankStatement,
  type BankTransaction,
} from '@/src/domain/finance/bank/transaction'
import type { FileCounts } from '../result'
import type { Run } from '../run'
import type { StatementFile } from './load-files'
import { ownersOf, type Owner } from './own-accounts'
import { storedSightings } from './stored-sightings'

/** A transaction of a file with whose it is and the key it is stored by. */
export type JudgedTransaction = BankTransaction & {
  ownNrb: string
  key: string
  ordinal: number
  isNew: boolean
}

/** What a file says of one community's account: one row of `bank-statements`. */
export type JudgedStatement = Omit<BankStatement, 'transactions' | 'ownNrb'> & {
  file: StatementFile
  place: number
  owner: Owner
  ownNrb: string
  transactions: JudgedTransaction[]
}

type Placed = Omit<JudgedStatement, 'transactions'> & {
  transactions: (BankTransaction & { ownNrb: string })[]
}

const numbersOf = ({ ownNrb, transactions }: BankStatement): string[] =>
  ownNrb === null ? transactions.flatMap(({ creditorNrb }) => creditorNrb ?? []) : [ownNrb]

/** A statement that comes by a virtual number speaks of the community's own account, and of payments to that number. */
const withOwn = (transaction: BankTransaction, number: string, owner: Owner) => ({
  ...transaction,
  ownNrb: owner.ownNrb ?? number,
  creditorNrb: owner.ownNrb !== null && number !== owner.ownNrb ? number : transaction.creditorNrb,
})

/** Where the package's communities or accounts cannot be read, nobody knows whose the number is. */
const unknownAccount = (run: Run, { name }: StatementFile, row: number | null, value: string): void => {
  if (run.unreadable.has('communities') || run.unreadable.has('accounts')) return
  run.findings.error(name, row, null, 'UNKNOWN_REFERENCE', { value })
}

/** Elixir-0 names no own account: its orders are parted by the community whose number was paid to. */
function placeOrders(
  run: Run,
  file: StatementFile,
  statement: BankStatement,
  owners: Map<string, Owner>,
): Placed[] {
  const placed = statement.transactions.flatMap((transaction, index) => {
    const number = transaction.creditorNrb ?? ''
    const owner = owners.get(number)
    if (owner) return [{ owner, transaction: withOwn(transaction, number, owner) }]
    unknownAccount(run, file, index + 1, number)
    return []
  })
  return [...grouped(placed, ({ owner }) => owner.communityId).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const transactions = group.map(({ transaction }) => transaction)
    return [
      { ...statement, file, place: 0, owner: first.owner, ownNrb: first.transaction.ownNrb, transactions },
    ]
  })
}

function placeStatement(
  run: Run,
  file: StatementFile,
  statement: BankStatement,
  owners: Map<string, Owner>,
): Placed[] {
  const { ownNrb } = statement
  if (ownNrb === null) return placeOrders(run, file, statement, owners)
  if (!balancesAgree(statement))
    run.findings.error(file.name, null, null, 'STATEMENT_MISMATCH', { value: statement.number ?? '' })
  const owner = owners.get(ownNrb)
  if (owner === undefined) {
    unknownAccount(run, file, null, ownNrb)
    return []
  }
  const transactions = statement.transactions.map((one) => withOwn(one, ownNrb, owner))
  return [{ ...statement, file, place: 0, owner, ownNrb: owner.ownNrb ?? ownNrb, transactions }]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Gives every transaction of a file its key; what is new is known to the files after it. */
function identify(placed: readonly Placed[], known: Map<string, StoredSighting[]>): JudgedStatement[] {
  const rows = placed.flatMap((statement) =>
    statement.transactions.map((transaction) => {
      const { format, openingGr, closingGr } = statement
      const sighting: Sighting = { format, bankRef: transaction.bankRef, openingGr, closingGr }
      return { transaction, sighting, same: sameness(transaction.ownNrb, transaction) }
    }),
  )
  const judged = new Map<BankTransaction, JudgedTransaction>()
  for (const [same, equal] of grouped(rows, (row) => row.same)) {
    const stored = known.get(same) ?? []
    const ordinals = ordinalsOf(
      equal.map(({ sighting }) => sighting),
      stored,
    )
    const before = new Set(stored.map(({ ordinal }) => ordinal))
    equal.forEach(({ transaction, sighting }, index) => {
      const ordinal = ordinals[index] ?? 0
      const isNew = !before.has(ordinal)
      judged.set(transaction, { ...transaction, ordinal, isNew, key: hash(keyText(same, ordinal)) })
      if (isNew) known.set(same, [...(known.get(same) ?? []), { ...sighting, ordinal }])
    })
  }
  return placed.map((statement, place) => ({
    ...statement,
    place,
    transactions: statement.transactions.flatMap((one) => judged.get(one) ?? []),
  }))
}

const countsOf = (run: Run, file: StatementFile, judged: readonly JudgedStatement[]): FileCounts => {
  const transactions = judged.flatMap((statement) => statement.transactions)
  const fresh = transactions.filter(({ isNew }) => isNew).length
  return {
    name: file.name,
    rows: file.statements.reduce((sum, statement) => sum + statement.transactions.length, 0),
    new: fresh,
    changed: 0,
    unchanged: transactions.length - fresh,
    errors: run.findings.errorsOf.get(file.name) ?? 0,
  }
}

/**
 * Judges the bank files that were read: whose account, whether opening and transactions make the closing, and which
 * transactions are stored already, from whatever file (import format, `statements/`). Fills `run.bankStatements`.
 */
export async function judgeStatements(run: Run): Promise<FileCounts[]> {
  if (run.statements.length === 0) return []
  const numbers = run.statements.flatMap(({ statements }) => statements.flatMap(numbersOf))
  const owners = await ownersOf(run, [...new Set(numbers)])
  const placed = run.statements.map((file) => ({
    file,
    placed: file.statements.flatMap((statement) => placeStatement(run, file, statement, owners)),
  }))
  const known = await storedSightings(
    run.client,
    placed.flatMap((one) =>
      one.placed.flatMap(({ owner, transactions }) => transactions.map((t) => ({ owner, t }))),
    ),
  )
  return placed.map(({ file, placed: statements }) => {
    const judged = identify(statements, known)
    run.bankStatements.push(...judged)
    return countsOf(run, file, judged)
  })
}
