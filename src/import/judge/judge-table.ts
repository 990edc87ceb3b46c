import type { LoadedTable, Run } from '../run'
import { reportDuplicates } from './duplicate-keys'
import { createKnown } from './known'
import { resolveSelfReferences } from './self-references'
import { reportRows } from './report-rows'
import { workName } from './sql'
import { workTableSql } from './work-table'

/** Tables a table's rows point to, its own excepted. */
const referenced = (table: LoadedTable): string[] =>
  [
    ...new Set([
      ...table.spec.columns.flatMap((column) => column.references ?? []),
      ...(table.spec.needs ?? []),
    ]),
  ].filter((name) => name !== table.spec.name)

const ensureKnown = async (run: Run, name: string): Promise<void> => {
  if (run.known.has(name)) return
  const table = run.tables.get(name)
  if (table && !run.unreadable.has(name)) await judgeTable(run, table)
  if (name !== 'communities') await ensureKnown(run, 'communities')
  run.known.add(name)
  await createKnown(run, run.specOf(name))
}

/**
 * Judges the staged rows of a table, those it refers to first: duplicate keys, references, what differs from the
 * stored rows, and the table's own rules. Findings go to `import_issues`; the judged rows stand in the work table.
 */
export const judgeTable = async (run: Run, table: LoadedTable): Promise<void> => {
  const { spec } = table
  if (run.judged.has(spec.name) || spec.stored === null) return
  for (const name of referenced(table)) await ensureKnown(run, name)
  if (run.judged.has(spec.name)) return
  await spec.beforeJudge?.(run)
  await reportDuplicates(run, spec)
  await run.client.query(workTableSql(run, table))
  run.judged.add(spec.name)
  await run.client.query(`analyze ${workName(spec.name)}`)
  await resolveSelfReferences(run, table)
  await reportRows(run, table)
  await spec.judge?.(run)
}
