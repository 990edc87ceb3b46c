/** Codes of errors: any one of them keeps the whole package from being applied (import format, "Commands"). */
export type ErrorCode =
  | 'MISSING_COLUMN'
  | 'MISSING_VALUE'
  | 'BAD_NUMBER'
  | 'BAD_DATE'
  | 'BAD_CHOICE'
  | 'BAD_NRB'
  | 'BAD_NIP'
  | 'DUPLICATE_KEY'
  | 'UNKNOWN_REFERENCE'
  | 'AMOUNT_MISMATCH'
  | 'SUM_MISMATCH'
  | 'ONE_SIDED'
  | 'IMMUTABLE_ROW'
  | 'OVERLAP'
  | 'NOT_ENTITLED'
  | 'OUT_OF_TIME'
  | 'BAD_FILE'
  | 'STATEMENT_MISMATCH'

/** Codes of warnings: said to the clerk, never in the way of applying. */
export type WarningCode =
  | 'UNKNOWN_FILE'
  | 'UNKNOWN_COLUMN'
  | 'CONTACT_DIFFERS'
  | 'PERSON_ELSEWHERE'
  | 'SUPPLIER_ELSEWHERE'
  | 'RESULT_DIFFERS'
  | 'MORE_ISSUES'

/** Values a sentence may name; what each code uses stands in `messages/`. */
export type IssueDetails = Readonly<Record<string, string>>

/**
 * One finding. `file` is the English table name (or the file's own name where it belongs to no table), `row` counts
 * records with the header as 1, `column` is the English column name; both null where the finding is about the file.
 */
export type Issue<Code extends string = ErrorCode | WarningCode> = {
  file: string
  row: number | null
  column: string | null
  code: Code
  message: string
}

/** Counts of one file of the package; `errors` is the number of errors found in it. */
export type FileCounts = {
  name: string
  rows: number
  new: number
  changed: number
  unchanged: number
  errors: number
}

/** What an import says when it is done: the JSON object of the import format, "Commands". */
export type ImportResult = {
  /** Id of the row in `import_batches`. */
  batch: string
  applied: boolean
  dryRun: boolean
  durationMs: number
  files: FileCounts[]
  errors: Issue<ErrorCode>[]
  warnings: Issue<WarningCode>[]
}

export type ImportLocale = 'pl' | 'en'

/**
 * Who imports: the system (command line), a member of staff with the communities assigned to him, or an accounting
 * program by its key with the communities of that key.
 */
export type Importer =
  | { kind: 'system' }
  | { kind: 'staff'; id: string; communityIds: string[] | 'all' }
  | { kind: 'key'; id: string; communityIds: string[] }

/** The person behind an import, where there is one. */
export const staffBehind = (importer: Importer): string | null =>
  importer.kind === 'staff' ? importer.id : null

/** The key behind an import, where an accounting program sent it. */
export const keyBehind = (importer: Importer): string | null => (importer.kind === 'key' ? importer.id : null)

/** How the log names who imports: a program that acts by itself is the system, with its key in the details. */
export const actorOfImport = (importer: Importer): { kind: 'staff' | 'system'; id: string | null } => ({
  kind: importer.kind === 'staff' ? 'staff' : 'system',
  id: staffBehind(importer),
})
