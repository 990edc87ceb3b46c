import type { ResidentActor } from '@/access/actor/types'
import { dueDateOf, type BalancedEntry } from '@/src/domain/finance/ledger'
import { statementOf, type StatementPeriod } from '@/src/domain/finance/statement'
import { todayInWarsaw } from '@/src/platform/clock'
import { toSafe } from '../money'
import type { Place } from '../register/place'
import type { AccountHead } from './account-head'
import { readAccountLedgers, type AccountLedger } from './account-ledgers'
import type { EntryName } from './balance-view'
import { nameOf } from './fold-balance'
import { chosenLedger } from './read-balance'

/** An entry of a statement; grosze, a balance above zero is to be paid. */
export type StatementRow = {
  name: EntryName
  dueOn: string | null
  debitGr: number
  creditGr: number
  balanceGr: number
}

/** Statement of an account for a period, both days inclusive; null stands for no bound. */
export type StatementView = {
  account: AccountHead
  asOfAt: string | null
  from: string | null
  to: string | null
  openingGr: number
  debitGr: number
  creditGr: number
  closingGr: number
  overdueGr: number
  rows: StatementRow[]
}

const toRow = (entry: BalancedEntry): StatementRow => ({
  name: nameOf(entry),
  dueOn: entry.debitGr > 0n ? dueDateOf(entry) : null,
  debitGr: toSafe(entry.debitGr),
  creditGr: toSafe(entry.creditGr),
  balanceGr: toSafe(entry.balanceGr),
})

const sum = (rows: readonly StatementRow[], side: 'debitGr' | 'creditGr'): number =>
  rows.reduce((total, row) => total + row[side], 0)

/** The statement of one account out of a place's accounts; pure, so that tests can fold any book. */
export function toStatementView(
  place: Pick<Place, 'community'>,
  ledgers: readonly AccountLedger[],
  wish: StatementPeriod & { accountId: string | null },
  todayOn: string,
): StatementView | null {
  const ledger = chosenLedger(ledgers, wish.accountId)
  if (!ledger) return null
  const statement = statementOf(ledger.entries, wish, todayOn)
  const rows = statement.entries.map(toRow)
  return {
    account: ledger.account,
    asOfAt: place.community.dataAsOfAt,
    from: wish.from ?? null,
    to: wish.to ?? null,
    openingGr: toSafe(statement.openingGr),
    debitGr: sum(rows, 'debitGr'),
    creditGr: sum(rows, 'creditGr'),
    closingGr: toSafe(statement.closingGr),
    overdueGr: toSafe(statement.overdueGr),
    rows,
  }
}

/** Statement of an account of the place; null as `readBalance`. */
export async function readStatement(
  actor: ResidentActor,
  place: Place,
  wish: StatementPeriod & { accountId: string | null },
): Promise<StatementView | null> {
  if (!place.rights.money) return null
  return toStatementView(place, await readAccountLedgers(actor, place.ties), wish, todayInWarsaw())
}
