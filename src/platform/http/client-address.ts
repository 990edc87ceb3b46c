import { env } from '../env'

/**
 * The address a request came from, for rate limits and the audit. Proxies append to `x-forwarded-for`, so only the entry
 * written by the outermost proxy we trust counts; with none trusted (0 hops) the header is the client's own invention.
 */
export function clientAddress(headers: Headers): string {
  const hops = env().trustedProxyHops
  if (hops === 0) return 'direct'
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  return entries.at(-hops) || 'unknown'
}
