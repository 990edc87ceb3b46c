import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { BankStatement } from '@/src/domain/finance/bank/transaction'
import { STATEMENTS_FOLDER } from '../package/files-folder'
import type { PackageFile } from '../package/package-file'
import type { Run } from '../run'
import { printable } from '../text/encoding'
import { loadProfiles } from './csv-profiles'
import { readStatements } from './read-statements'
import { StatementFault } from './statement-fault'

/** A bank file as it was read; one that could not be read has no statements. `name` is `statements/NAME`. */
export type StatementFile = { name: string; sha256: string; statements: BankStatement[] }

export const isStatementFile = ({ path }: PackageFile): boolean => path.startsWith(STATEMENTS_FOLDER)

const bytesOf = (file: PackageFile): Promise<Buffer | null> =>
  file
    .open()
    .then(buffer)
    // What the system says of a damaged entry is of no use to a clerk.
    .catch(() => null)

/**
 * Reads the bank files of a package into `run.statements`. One that is no statement, damaged or not in złote is
 * `BAD_FILE`.
 */
export async function loadStatementFiles(run: Run, files: readonly PackageFile[]): Promise<void> {
  const found = files.filter(isStatementFile)
  const profiles = found.length > 0 ? await loadProfiles(run.client) : []
  for (const file of found) {
    const name = printable(file.path)
    const bytes = await bytesOf(file)
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
    const read: StatementFile = { name, sha256, statements: [] }
    run.statements.push(read)
    try {
      if (bytes === null) run.findings.error(name, null, null, 'BAD_FILE', { reason: 'unreadable' })
      else read.statements = readStatements(bytes, profiles)
    } catch (error) {
      if (!(error instanceof StatementFault)) throw error
      const details = { reason: error.reason, value: printable(error.value).slice(0, 80) }
      run.findings.error(name, null, null, 'BAD_FILE', details)
    }
  }
}
