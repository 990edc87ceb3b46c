/**
 * An error a person may have to read. `code` is a stable key that message files translate; `details` are the
 * values the sentence needs. The English message is for logs only.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`)
  }
}
