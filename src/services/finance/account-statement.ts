import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { Entry } from '@/src/domain/finance/ledger'
import { statementOf } from '@/src/domain/finance/statement'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { entryColumns, entryOf, type EntryRow } from './ledger-rows'

/** Amounts in integer grosze; above zero is arrears. `asOf` is the last import's time, or `to`. */
export type AccountStatement = {
  community: string
  account: string
  asOf: string | null
  openingGr: number
  closingGr: number
  overdueGr: number
  entries: {
    date: string
    kind: string
    document: string | null
    description: string | null
    debitGr: number
    creditGr: number
    balanceGr: number
  }[]
}

type Input = { communityCode: string; accountCode: string; from?: string; to?: string }

/**
 * An account's entries with the balance after each, as the import format describes `statement`: without `from` every
 * entry is listed and the opening is 0; `from` and `to` are inclusive; overdue is as of the earlier of `to` and today.
 * Errors: UNKNOWN_ACCOUNT.
 */
export async function accountStatement(input: Input, pool: Pool = appPool()): Promise<AccountStatement> {
  const { asOfAt, entries } = await loadAccount(input, pool)
  const statement = statementOf(entries, { from: input.from, to: input.to }, todayInWarsaw())
  return {
    community: input.communityCode,
    account: input.accountCode,
    asOf: input.to ?? asOfAt,
    openingGr: Number(statement.openingGr),
    closingGr: Number(statement.closingGr),
    overdueGr: Number(statement.overdueGr),
    entries: statement.entries.map((entry) => ({
      date: entry.bookedOn,
      kind: entry.kind,
      document: entry.document,
      description: entry.description,
      debitGr: Number(entry.debitGr),
      creditGr: Number(entry.creditGr),
      balanceGr: Number(entry.balanceGr),
    })),
  }
}

async function loadAccount(input: Input, pool: Pool): Promise<{ asOfAt: string | null; entries: Entry[] }> {
  const account = await pool.query<{ id: string; as_of: Date | null }>(
    `select a.id, c.data_as_of_at as as_of from accounts a join communities c on c.id = a.community_id
     where c.code = $1 and a.code = $2`,
    [input.communityCode, input.accountCode],
  )
  const found = account.rows[0]
  if (!found)
    throw new DomainError('UNKNOWN_ACCOUNT', { community: input.communityCode, account: input.accountCode })
  const { rows } = await pool.query<EntryRow>(
    `select ${entryColumns} from ledger_entries e where e.account_id = $1`,
    [found.id],
  )
  return { asOfAt: found.as_of?.toISOString() ?? null, entries: rows.map(entryOf) }
}
