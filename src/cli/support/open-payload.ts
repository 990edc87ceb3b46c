import type pg from 'pg'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { setDatabasePurpose, type Purpose } from '@/src/platform/db/roles'

/**
 * Starts Payload in a command. Its log goes to stderr, as standard output belongs to the command's answer.
 * @param purpose what its connections may do
 */
export const openPayload = async (purpose: Purpose): Promise<Payload> => {
  setDatabasePurpose(purpose)
  const { default: config } = await import('@payload-config')
  const logger = {
    options: { level: 'error' },
    destination: process.stderr,
  } as unknown as SanitizedConfig['logger']
  const payload = await getPayload({ config: { ...(await config), logger }, cron: false })
  // Payload never gives back its first connection. The embedded database ends it when the command is done.
  const { pool } = payload.db as unknown as { pool: pg.Pool }
  pool.on('error', () => {})
  return payload
}
