import { Logger } from 'graphile-worker'

/** Errors of the queue on stderr; what it does otherwise is not told, as standard output belongs to commands. */
export const silentLogger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})
