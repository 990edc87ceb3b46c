import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { atMost } from '../at-most'

const pbkdf2Now = promisify(pbkdf2)

// Hashing takes a thread of Node's pool of four and a whole processor. When a block of flats signs in at once, the rest
// queue up here: else packing of pages and signatures of tokens, which want the same threads, would wait for all of them.
const inTurn = atMost(Math.min(3, Math.max(1, availableParallelism() - 1)))

const derive = (password: string, salt: string): Promise<Buffer> =>
  inTurn(() => pbkdf2Now(password, salt, iterations, keyLength, 'sha256'))

/** The format Payload 3.90 stores, so that either side reads what the other wrote. A test holds the two together. */
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const keyLength = 32

export type StoredPassword = { hash: string | null; salt: string | null }

export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const key = await derive(password, salt)
  return { hash: prefix + key.toString('hex'), salt }
}

const nobody = { hash: prefix + '00'.repeat(keyLength), salt: '00'.repeat(32) }

/** Whether the password fits. Takes the same time where nobody has that name or no password was set yet. */
export async function verifyPassword(password: string, stored: StoredPassword | null): Promise<boolean> {
  const known =
    stored?.hash?.startsWith(prefix) && stored.salt ? { hash: stored.hash, salt: stored.salt } : nobody
  const key = await derive(password, known.salt)
  const wanted = Buffer.from(known.hash.slice(prefix.length), 'hex')
  return wanted.length === key.length && timingSafeEqual(wanted, key) && known !== nobody
}
