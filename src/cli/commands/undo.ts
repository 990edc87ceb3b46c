import { undoBatch, type UndoResult } from '@/src/import/undo/undo-batch'
import { importStatus } from '@/src/import/import-status'
import { appPool } from '@/src/platform/db/pool'
import { type Command, Refusal } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal undo`: takes the newest import back where nothing depends on it. */
export const undo: Command = {
  name: 'undo',
  summary:
    'Takes the newest import back, or says what is in the way; ledger rows are reversed, never removed.',
  usage: '[--batch ID] [--json]',
  options: { batch: { type: 'string' } },
  positionals: 0,
  run: (input) =>
    withMigratedDatabase(async () => {
      const pool = appPool()
      const batchId = input.text('batch') ?? (await importStatus(pool)).last?.batch
      if (batchId === undefined) throw new Refusal('Nothing was imported yet.')
      const result = await undoBatch({ batchId, by: { kind: 'system' }, pool })
      return { json: result, text: inWords(result), ok: true }
    }),
}

const inWords = ({ batch, tables, reversed }: UndoResult): string =>
  [
    table(
      ['table', 'removed', 'restored', 'kept'],
      tables.map(({ name, removed, restored, kept }) => [name, removed, restored, kept]),
    ),
    `${reversed} ledger rows reversed. Import ${batch} is undone.`,
  ].join('\n')
