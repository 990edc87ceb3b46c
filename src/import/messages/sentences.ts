import type { ErrorCode, IssueDetails, WarningCode } from '../result'

/** A sentence for each code; those with several meanings tell them apart by `details.reason`. */
export type Sentences = Readonly<Record<ErrorCode | WarningCode, (details: IssueDetails) => string>>

/** Where a finding stands, in the words of the file: its name, record, and header. */
export type Place = { fileName: string; row: number | null; header: string | null }

/** All a language needs to say findings. */
export type Language = { place: (place: Place) => string; sentences: Sentences }

/** The sentence of a reason, or the first one's where the reason is none of them. */
export const byReason =
  (reasons: Readonly<Record<string, (details: IssueDetails) => string>>, otherwise: string) =>
  (details: IssueDetails): string =>
    (reasons[details.reason ?? ''] ?? (() => otherwise))(details)
