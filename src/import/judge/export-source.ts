import { literal } from './sql'

/** What the manifest of an export names as its program. */
export const EXPORT_SOURCE = 'LokaleNet'

/** SQL: the row of a manifest says that the package is an export of the portal. */
export const isExport = (row: string): string => `${row}.source = ${literal(EXPORT_SOURCE)}`
