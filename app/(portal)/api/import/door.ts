import { bearerToken } from '@/src/platform/http/bearer'
import { clientAddress } from '@/src/platform/http/client-address'
import { secondsLeft, secondsToWait, type LimitName } from '@/src/platform/http/rate-limit'
import { findKey, type LivingKey } from '@/src/services/system/import-keys/find-key'

export const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store', ...headers } })

export const problem = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response => answer(status, { errors: [{ code, message }] }, headers)

const tooMany = (seconds: number): Response =>
  problem(429, 'TOO_MANY_REQUESTS', `Too many requests. Try again in ${seconds} s.`, {
    'Retry-After': String(seconds),
  })

/**
 * The key behind a request, or the answer that refuses it. A missing, unknown, expired and ended token are answered alike
 * and counted by address, so that guessing ends soon; who has a key is counted by the key alone, as several programs may
 * stand behind one address. No cookie counts here.
 */
export async function keyOf(request: Request, limit: LimitName): Promise<LivingKey | Response> {
  const address = clientAddress(request.headers)
  const blocked = await secondsLeft('import-address', address)
  if (blocked > 0) return tooMany(blocked)
  const token = bearerToken(request.headers)
  const key = token === null ? null : await findKey(token)
  if (!key) {
    const wait = await secondsToWait('import-address', address)
    if (wait > 0) return tooMany(wait)
    return problem(401, 'UNKNOWN_TOKEN', 'The token is missing or not valid.', {
      'WWW-Authenticate': 'Bearer realm="import"',
    })
  }
  const waitOfKey = await secondsToWait(limit, key.id)
  return waitOfKey > 0 ? tooMany(waitOfKey) : key
}
