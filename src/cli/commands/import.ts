import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { runImport } from '@/src/import/run-import'
import { appPool } from '@/src/platform/db/pool'
import { type Command, UsageError } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

/** `portal import`: a package of the accounting program, all of it or nothing. */
export const importPackage: Command = {
  name: 'import',
  summary:
    'Imports a package, a folder or a ZIP, from the accounting program; nothing is kept where a row is wrong.',
  usage: 'PATH [--dry-run] [--columns-of COMMUNITY] [--json]',
  options: { 'dry-run': { type: 'boolean' }, 'columns-of': { type: 'string' } },
  positionals: 1,
  run: ({ positionals, flag, text }) => {
    const source = resolve(positionals[0] ?? '')
    if (!existsSync(source)) throw new UsageError(`There is no ${source}.`)
    return withMigratedDatabase(async () => {
      const importer = { kind: 'system' } as const
      const columnsOf = await communityOf(text('columns-of'))
      const result = await runImport({
        source,
        dryRun: flag('dry-run'),
        importer,
        columnsOf,
        pool: appPool(),
      })
      return { json: result, text: inWords(result), ok: result.errors.length === 0 }
    })
  },
}

/** Id of the community whose names of columns count, by its code. */
const communityOf = async (code: string | undefined): Promise<string | null> => {
  if (code === undefined) return null
  const { rows } = await appPool().query<{ id: string }>(
    'select id from public.communities where code = $1',
    [code],
  )
  if (!rows[0]) throw new UsageError(`--columns-of: there is no community ${code}.`)
  return rows[0].id
}

type Result = Awaited<ReturnType<typeof runImport>>

const inWords = (result: Result): string => {
  const counts = result.files.map((file) => [
    file.name,
    file.rows,
    file.new,
    file.changed,
    file.unchanged,
    file.errors,
  ])
  const issues = [...result.errors, ...result.warnings].map(({ file, row, column, code, message }) =>
    [file, row === null ? null : `row ${row}`, column, code, message].filter(Boolean).join(', '),
  )
  const end = result.applied
    ? 'Applied.'
    : result.dryRun && result.errors.length === 0
      ? 'Nothing wrong; not applied.'
      : 'Not applied.'
  return [table(['file', 'rows', 'new', 'changed', 'unchanged', 'errors'], counts), ...issues, end].join('\n')
}
