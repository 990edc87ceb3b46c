import type { FileCounts } from '../result'
import type { Run } from '../run'
import { collectIssues } from './collect-issues'
import { countTable } from './count-table'
import { judgeTable } from './judge-table'
import { judgeStatements } from '../statements/judge-statements'
import { createScope } from './known'

/** The manifest is one row. */
const judgeManifest = (run: Run): void => {
  const table = run.tables.get('manifest')
  if (!table || run.unreadable.has('manifest') || table.rows === 1) return
  run.findings.error('manifest', null, null, 'BAD_FILE', { reason: 'manifestRows' })
}

/** Judges all tables that were read and counts what an import would do, file by file in the order of the format. */
export const judgePackage = async (run: Run): Promise<FileCounts[]> => {
  await createScope(run)
  judgeManifest(run)
  const tables = [...run.tables.values()]
  for (const table of tables) {
    run.progress.enter('judging', table.spec.name)
    if (!run.unreadable.has(table.spec.name)) await judgeTable(run, table)
  }
  for (const { spec } of tables) {
    if (run.judged.has(spec.name)) await spec.judgeLast?.(run)
  }
  const bankFiles = await judgeStatements(run)
  await collectIssues(run, run.findings)
  for (const table of tables) run.counts.set(table.spec.name, await countTable(run, table))
  return [...run.counts.values(), ...bankFiles]
}
