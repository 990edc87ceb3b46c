/** The embedded database cannot be used here; the message says what to do, in Polish and English. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'
}
