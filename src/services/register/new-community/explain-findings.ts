import type { Origin, PackageTable } from './package-tables'

/** A finding of the import, as far as it is explained here. */
type Found = { file: string; row: number | null; column: string | null; code: string; message: string }

/** The same finding in terms of the form: its part, the pasted row, the pasted column or the field. */
export type FormFinding = Origin & { field: string | null; code: string; message: string }

/** Columns of the package and what they were pasted as. */
const pastedAs: Record<string, string> = {
  'premises.areaM2': 'area',
  'premises.heatedAreaM2': 'heatedArea',
  'premises.shareNum': 'share',
  'premises.shareDen': 'share',
  'premises.community': 'code',
  'accounts.code': 'account',
  'accounts.openedOn': 'fromOn',
  'people.code': 'code',
  'people.companyName': 'company',
  'occupancies.from': 'fromOn',
  'occupancies.account': 'account',
  'occupancies.person': 'owner',
  'premises-parameters.value': 'persons',
  'premises-parameters.validFrom': 'fromOn',
}

/** The import's sentences begin with file, row and column; here those are the form's own. */
const withoutPlace = (message: string): string => {
  const rest = message.replace(/^(Plik|File) [^:]*: /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Findings by the rows and columns the clerk sees; one that stands in several tables for one cell is told once. */
export function explainFindings(findings: readonly Found[], tables: readonly PackageTable[]): FormFinding[] {
  const told = new Set<string>()
  return findings.flatMap(({ file, row, column, code, message }): FormFinding[] => {
    const table = tables.find(({ name }) => name === file)
    const origin = (row === null ? undefined : table?.origins[row - 2]) ?? { part: 'form', row: null }
    const field = column === null ? null : (pastedAs[`${file}.${column}`] ?? column)
    const key = [origin.part, origin.row, field, code].join('|')
    if (told.has(key)) return []
    told.add(key)
    return [{ ...origin, field, code, message: withoutPlace(message) }]
  })
}
