import { appPool } from '@/src/platform/db/pool'
import { exportChain, firstBrokenLink } from '@/src/services/voting/export-chain'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal chain`: the chain of a resolution's votes, which tells nobody's vote. Exit 1 where a link is broken. */
export const chain: Command = {
  name: 'chain',
  summary: 'Exports the chain of the votes on a resolution, without names, premises or choices.',
  usage: '--community CODE --resolution NUMBER [--json]',
  options: { community: { type: 'string' }, resolution: { type: 'string' } },
  positionals: 0,
  run: (input) => {
    const asked = { community: input.required('community'), number: input.required('resolution') }
    return withMigratedDatabase(async () => {
      const exported = await exportChain(asked, appPool())
      const broken = firstBrokenLink(exported)
      const rows = exported.rows.map(({ position, commitment, hash }) => [position, commitment, hash])
      const end = broken === null ? 'Every link holds.' : `Row ${broken} does not follow from the one before.`
      return {
        json: exported,
        text: [table(['row', 'commitment', 'hash'], rows), end].join('\n'),
        ok: broken === null,
      }
    })
  },
}
