import { env } from '@/src/platform/env'

/** Who connects: the server, the owner that migrates, or the worker. */
export type Purpose = 'app' | 'owner' | 'worker'

/** Role of the server: owns nothing and may not change what is append-only. */
export const APP_ROLE = 'portal_app'
/** Role of the background worker: the queue and the few tables its tasks touch. */
export const WORKER_ROLE = 'portal_worker'

/** Tables whose rows are added and never changed; the server's role has neither UPDATE, DELETE nor TRUNCATE on them. */
export const APPEND_ONLY_TABLES = [
  'ledger_entries',
  'audit_events',
  'announcement_deliveries',
  'voting_rights',
  'votes',
  'vote_annulments',
  'voting_declarations',
  'consents',
  'supplier_payments',
  'fault_events',
  'bank_statements',
] as const

/** Statements, one for each append-only table, that take the right to change rows from the server's role. */
export const revokeOnAppendOnly = (): string[] =>
  APPEND_ONLY_TABLES.map((table) => `revoke update, delete, truncate on public.${table} from ${APP_ROLE}`)

const shared = globalThis as { lokalenetDatabasePurpose?: Purpose }

/** Sets what this process connects as when Payload's configuration is loaded. Call it before importing that. */
export const setDatabasePurpose = (purpose: Purpose): void => {
  shared.lokalenetDatabasePurpose = purpose
}

/**
 * Address to connect with. A login that is not the wanted role itself takes it for the whole session, so that
 * a host which gives one login only is guarded against mistakes as well.
 * @param purpose what this process was set to, the server where it was not
 * @throws SettingError
 */
export const databaseUrlFor = (purpose: Purpose = shared.lokalenetDatabasePurpose ?? 'app'): string => {
  const { databaseUrl, ownerUrl, workerUrl } = env()
  if (purpose === 'owner') return ownerUrl
  return purpose === 'worker' ? withRole(workerUrl, WORKER_ROLE) : withRole(databaseUrl, APP_ROLE)
}

/** Adds `options=-c role=…` to an address whose user is not that role. */
export const withRole = (address: string, role: string): string => {
  const url = new URL(address)
  if (decodeURIComponent(url.username) === role) return address
  const options = url.searchParams.get('options')
  url.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '))
  // libpq reads `+` in a query as a plus sign; `%20` is a blank to everyone.
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}
