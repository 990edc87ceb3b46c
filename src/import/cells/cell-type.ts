import type { ErrorCode, IssueDetails } from '../result'

/** Why a cell is refused. */
export type CellFault = { code: ErrorCode; details: IssueDetails }

/** How the text of a cell becomes a value. */
export type CellType = {
  /** Type of the staging column. */
  pg: 'text' | 'bigint' | 'date' | 'numeric' | 'boolean' | 'timestamp'
  /** The canonical text of a trimmed, non-empty cell (as COPY and Postgres read it), or why it is refused. */
  parse: (text: string) => string | CellFault
}

/** A fault with the offending text. */
export const fault = (code: ErrorCode, value: string, details: IssueDetails = {}): CellFault => ({
  code,
  details: { value: value.length > 80 ? `${value.slice(0, 80)}…` : value, ...details },
})
