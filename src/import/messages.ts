import type { Finding } from './findings'
import type { ErrorCode, ImportLocale, Issue, WarningCode } from './result'
import type { Run } from './run'
import { english } from './messages/en'
import { polish } from './messages/pl'
import type { Language } from './messages/sentences'

const LANGUAGES: Readonly<Record<ImportLocale, Language>> = { pl: polish, en: english }

/** The column in the file's own words: the header as written there, else the Polish or English name. */
const headerOf = (run: Run, finding: Finding, locale: ImportLocale): string | null => {
  if (finding.column === null) return null
  const table = run.tables.get(finding.table)
  const column = table?.spec.columns.find((one) => one.name === finding.column)
  const name = locale === 'pl' ? column?.alias : column?.name
  return table?.headers.get(finding.column) ?? name ?? finding.column
}

/** Puts a finding into a sentence a clerk understands, with file, row and column as the file itself names them. */
export const toIssue = <Code extends ErrorCode | WarningCode>(
  run: Run,
  finding: Finding<Code>,
  locale: ImportLocale,
): Issue<Code> => {
  const { place, sentences } = LANGUAGES[locale]
  const fileName = run.tables.get(finding.table)?.fileName ?? finding.table
  const where = place({ fileName, row: finding.row, header: headerOf(run, finding, locale) })
  const message = `${where}: ${sentences[finding.code](finding.details)}`
  return { file: finding.table, row: finding.row, column: finding.column, code: finding.code, message }
}
