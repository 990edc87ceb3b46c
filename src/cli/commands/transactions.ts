import { formatAmount } from '@/src/domain/finance/money'
import { appPool } from '@/src/platform/db/pool'
import { listTransactions } from '@/src/services/finance/bank/list-transactions'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal transactions`: what the bank reported, and what became of it. */
export const transactions: Command = {
  name: 'transactions',
  summary: 'Lists the bank transactions of a community and what became of each.',
  usage: '--community CODE [--json]',
  options: { community: { type: 'string' } },
  positionals: 0,
  run: (input) => {
    const community = input.required('community')
    return withMigratedDatabase(async () => {
      const found = await listTransactions(community, appPool())
      const rows = found.map(({ bookedOn, amountGr, bankRef, status, account }) => [
        ...[bookedOn, formatAmount(amountGr).padStart(12), status, account, bankRef],
      ])
      const text = table(['date', 'amount', 'status', 'account', 'reference'], rows)
      return { json: { transactions: found }, text, ok: true }
    })
  },
}
