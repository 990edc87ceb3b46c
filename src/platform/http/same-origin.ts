import { env } from '../env'

/**
 * Whether a changing request comes from our own pages: by `Origin`, else by `Sec-Fetch-Site`. A client that sends
 * neither is no browser, carries no foreign page's intent, and is let through.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin) return origin === new URL(env().serverUrl).origin
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
