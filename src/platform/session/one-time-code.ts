import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { env } from '../env'

/** Letters and digits that nobody mistakes for one another on paper. */
export const readableAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'

export const readableCode = (length: number): string =>
  Array.from({ length }, () => readableAlphabet[randomInt(readableAlphabet.length)]).join('')

export type CodePurpose = 'activation' | 'reset' | 'emailOld' | 'emailNew'

/** How long a code opens what it was made for. */
export const codeLifetimeHours: Record<CodePurpose, number> = {
  activation: 14 * 24,
  reset: 1,
  emailOld: 24,
  emailNew: 24,
}

/** For a letter: three groups of four. For a link: 32 random bytes. */
export const newCode = (purpose: CodePurpose): string =>
  purpose === 'activation'
    ? readableCode(12).replace(/(.{4})(?=.)/g, '$1-')
    : randomBytes(32).toString('base64url')

/** Typed codes may lack hyphens and capitals; links come back as they went. */
const normalise = (purpose: CodePurpose, code: string): string =>
  purpose === 'activation' ? code.toUpperCase().replace(/[^0-9A-Z]/g, '') : code.trim()

/** Only this stands in the database. Keyed, so that a copy of the database alone cannot be searched for short codes. */
export const hashCode = (purpose: CodePurpose, code: string): string =>
  createHmac('sha256', env().payloadSecret)
    .update(`${purpose}:${normalise(purpose, code)}`)
    .digest('hex')
