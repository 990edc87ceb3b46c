import { importStatus, type ImportStatus } from '@/src/import/import-status'
import { appPool } from '@/src/platform/db/pool'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'

/** `portal status`: what an administrator asks first after a restart. */
export const status: Command = {
  name: 'status',
  summary: 'Says whether the database is up to date, what was imported last, and which imports broke off.',
  usage: '[--json]',
  options: {},
  positionals: 0,
  run: () =>
    withMigratedDatabase(async () => {
      const imports = await importStatus(appPool())
      return { json: { migrated: true, imports }, text: inWords(imports), ok: true }
    }),
}

const inWords = ({ last, running, interrupted }: ImportStatus): string =>
  [
    'The database is up to date.',
    last ? `Last applied import: ${last.fileName}, ${last.at}.` : 'Nothing was imported yet.',
    ...running.map(({ fileName, at }) => `Under way: ${fileName}, begun ${at}.`),
    ...interrupted.map(
      ({ fileName, at }) => `Broken off: ${fileName}, begun ${at}; nothing of it was kept. Import it again.`,
    ),
  ].join('\n')
