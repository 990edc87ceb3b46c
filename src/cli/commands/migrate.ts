import { migrateDatabase } from '@/src/platform/db/migrate'
import type { Migration } from 'payload'
import { doWithoutSecret } from '@/src/platform/env'
import { migrations } from '@/migrations/index'
import type { Command } from '@/src/cli/support/command'
import { migrationNames, withDatabase } from '@/src/cli/support/database'
import { openPayload } from '@/src/cli/support/open-payload'

/** `portal migrate`: roles, tables, the queue and their rights, as the owner of the database. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database up to date: roles, tables, background queue and rights.',
  usage: '[--json]',
  options: {},
  positionals: 0,
  run: () => {
    doWithoutSecret()
    return withDatabase(async () => {
      const report = await migrateDatabase(migrationNames(), async () => {
        const payload = await openPayload('owner')
        await payload.db.migrate({ migrations: migrations as Migration[] })
        await payload.destroy()
      })
      const text =
        report.applied.length > 0 ? `Applied: ${report.applied.join(', ')}.` : 'Already up to date.'
      return { json: report, text, ok: true }
    })
  },
}
