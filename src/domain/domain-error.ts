/** Shared by all copies of this module: see `DomainError`. */
const BRAND = Symbol.for('lokalenet.DomainError')

/**
 * An error a person may have to read. `code` is a stable key that message files translate; `details` are the
 * values the sentence needs. The English message is for logs only.
 *
 * A build holds this module once for pages and once for routes, and Payload's hooks are of whichever opened Payload
 * first. So `instanceof` asks for the brand, not for the class: a route must know an error that a page's copy threw.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly [BRAND] = true

  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`)
  }

  static override [Symbol.hasInstance](value: unknown): value is DomainError {
    return typeof value === 'object' && value !== null && BRAND in value
  }
}
