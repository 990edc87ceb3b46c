import { createHash, randomBytes } from 'node:crypto'

/** A token as it is handed out once, and what of it is kept. */
export type NewToken = { token: string; hash: string; end: string }

/** SHA-256 is enough for 256 random bits: nobody can try them out, so no slow hash is needed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new token. Its first letters tell programs that look for lost secrets what it is. */
export const newToken = (): NewToken => {
  const token = `lnk_${randomBytes(32).toString('base64url')}`
  return { token, hash: hashOf(token), end: token.slice(-4) }
}
