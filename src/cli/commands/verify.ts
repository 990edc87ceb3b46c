import { verifyFiles } from '@/src/services/system/verify-files'
import { verifyRecords, type Verification } from '@/src/services/system/verify-records'
import { appPool } from '@/src/platform/db/pool'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** Rows first, then the bytes of files, which may take a while. */
const verifyAll = async (): Promise<Verification> => {
  const rows = await verifyRecords(appPool())
  const files = await verifyFiles(appPool())
  const broken = [...rows.broken, ...files.broken]
  return { ok: broken.length === 0, checked: { ...rows.checked, 'files-bytes': files.checked }, broken }
}

/** `portal verify`: recomputes ledger, votes and audit from their rows; exit 1 where something does not fit. */
export const verify: Command = {
  name: 'verify',
  summary:
    'Recomputes the ledger’s rules, votes, tallies, chains and files’ hashes and names what does not fit.',
  usage: '[--json]',
  options: {},
  positionals: 0,
  run: () =>
    withMigratedDatabase(async () => {
      const found = await verifyAll()
      const counts = table(['check', 'rows'], Object.entries(found.checked))
      const broken = found.broken.map((row) => `${row.check}: ${row.table} ${row.id}: ${row.detail}`)
      const end = found.ok ? 'All is well.' : 'Something does not fit.'
      return { json: found, text: [counts, ...broken, end].join('\n'), ok: found.ok }
    }),
}
