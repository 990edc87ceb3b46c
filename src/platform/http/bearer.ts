import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The bearer token a request carries, or null. */
export const bearerToken = (headers: Headers): string | null =>
  /^Bearer (\S{1,500})$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null

/** Whether a request carries this bearer token. False where none is set. Takes the same time however much fits. */
export function hasToken(headers: Headers, token: string | undefined): boolean {
  const given = bearerToken(headers)
  return token !== undefined && given !== null && timingSafeEqual(digest(given), digest(token))
}
