import { accountStatement } from '@/src/services/finance/account-statement'
import { formatAmount } from '@/src/domain/finance/money'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { appPool } from '@/src/platform/db/pool'
import { type Command, type Input, UsageError } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal statement`: an account's entries with the balance after each. */
export const statement: Command = {
  name: 'statement',
  summary: 'Shows the entries of an account with the balance after each.',
  usage: '--community CODE --account CODE [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]',
  options: {
    community: { type: 'string' },
    account: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  positionals: 0,
  run: (input) => {
    const asked = {
      communityCode: input.required('community'),
      accountCode: input.required('account'),
      from: day(input, 'from'),
      to: day(input, 'to'),
    }
    return withMigratedDatabase(async () => {
      const found = await accountStatement(asked, appPool())
      return { json: found, text: inWords(found), ok: true }
    })
  },
}

const day = (input: Input, option: string): string | undefined => {
  const text = input.text(option)
  if (text === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && parseCivilDate(text)) return text
  throw new UsageError(`--${option} must be a date such as 2026-01-31.`)
}

const inWords = (found: Awaited<ReturnType<typeof accountStatement>>): string => {
  const rows = found.entries.map((entry) => [
    ...[entry.date, entry.kind, entry.document, entry.description],
    ...[entry.debitGr, entry.creditGr, entry.balanceGr].map((gr) => formatAmount(gr).padStart(12)),
  ])
  return [
    `${found.community} ${found.account}, as of ${found.asOf ?? 'no import yet'}`,
    table(['date', 'kind', 'document', 'description', 'debit', 'credit', 'balance'], rows),
    `opening ${formatAmount(found.openingGr)}  closing ${formatAmount(found.closingGr)}  overdue ${formatAmount(found.overdueGr)}`,
  ].join('\n')
}
