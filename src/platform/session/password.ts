import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** The format Payload 3.90 stores, so that either side reads what the other wrote. A test holds the two together. */
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const keyLength = 32

export type StoredPassword = { hash: string | null; salt: string | null }

export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const key = await derive(password, salt, iterations, keyLength, 'sha256')
  return { hash: prefix + key.toString('hex'), salt }
}

const nobody = { hash: prefix + '00'.repeat(keyLength), salt: '00'.repeat(32) }

/** Whether the password fits. Takes the same time where nobody has that name or no password was set yet. */
export async function verifyPassword(password: string, stored: StoredPassword | null): Promise<boolean> {
  const known =
    stored?.hash?.startsWith(prefix) && stored.salt ? { hash: stored.hash, salt: stored.salt } : nobody
  const key = await derive(password, known.salt, iterations, keyLength, 'sha256')
  const wanted = Buffer.from(known.hash.slice(prefix.length), 'hex')
  return wanted.length === key.length && timingSafeEqual(wanted, key) && known !== nobody
}
