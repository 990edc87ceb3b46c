import type { Migration } from 'payload'
import { doWithoutSecret } from '@/src/platform/env'
import type { Command } from '@/src/cli/support/command'
import { withDatabase } from '@/src/cli/support/database'

/** `portal migrate`: roles, tables, the queue and their rights, as the owner of the database. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database up to date: roles, tables, background queue and rights.',
  usage: '[--json]',
  options: {},
  positionals: 0,
  run: async () => {
    doWithoutSecret()
    // Loaded here, not above: Payload and the queue take seconds, which no other command should wait for.
    const { migrateDatabase } = await import('@/src/platform/db/migrate')
    const { migrations } = await import('@/migrations/index')
    const { openPayload } = await import('@/src/cli/support/open-payload')
    return withDatabase(async () => {
      const names = migrations.map(({ name }) => name)
      const report = await migrateDatabase(names, async () => {
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
