import type { DomainError } from '@/src/domain/domain-error'

/** What each refusal of a service means at the command line, and what to do about it. `{name}` comes from its details. */
const sentences: Record<string, string> = {
  UNKNOWN_ACCOUNT:
    'Community {community} has no account {account}: check both codes, as they stand in the import files.',
  UNKNOWN_RESOLUTION: 'Community {community} has no resolution {resolution}: check the code and the number.',
  UNKNOWN_PERSON: 'Person {person} has no tie to community {community}, or is blocked: check both codes.',
  UNKNOWN_COMMUNITY:
    'Not every community exists: {communities}. Give their codes, as they stand in the import files.',
  UNDO_UNKNOWN: 'There is no such import: give the id of a batch, as `portal status` shows it.',
  UNDO_NOT_APPLIED: 'The import {file} was never applied, or is undone already.',
  UNDO_TOO_OLD: 'What the import {file} changed is no longer known after 90 days.',
  UNDO_NEWER: 'A newer import of the same communities was applied: {file}. Undo that one first.',
  UNDO_BANK: 'The import brought bank transactions ({file}): what a bank reported is not taken back.',
  UNDO_REVERSED: 'The entry {value} of this import was reversed since: its reversal depends on it.',
  UNDO_EDITED: 'A row of {table} was changed since the import ({value}).',
  UNDO_DEPENDS: '{count} rows of {table} that the import brought are named by later rows of {on}.',
  BAD_EMAIL: '{email} is no e-mail address.',
  EMAIL_TAKEN: 'A staff account with {email} exists already.',
  PASSWORD_tooShort: 'The password must have at least 12 characters.',
  PASSWORD_tooLong: 'The password may have at most 200 characters.',
  PASSWORD_tooCommon: 'This password is among those tried first: choose another.',
}

/** The sentence for a refusal; its code and details where it has none. */
export const sentenceOf = (error: DomainError): string =>
  sentences[error.code]?.replace(/\{(\w+)\}/g, (_, name: string) => error.details[name] ?? '') ??
  error.message
