import { dictionary } from '@zxcvbn-ts/language-common'

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooCommon'

const least = 12
const most = 200

/** Passwords people choose most, and what remains of them without the digits and signs hung on at the end. */
const common = new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()))

/**
 * Length before anything else, as NIST SP 800-63B advises; then whether it, its stem, or a short piece of it repeated,
 * is among the passwords tried first. Null: it may be used.
 */
export function passwordProblem(password: unknown): PasswordProblem | null {
  if (typeof password !== 'string' || [...password].length < least) return 'tooShort'
  if ([...password].length > most) return 'tooLong'
  const lower = password.toLowerCase()
  const stem = lower.replace(/^[^a-ząćęłńóśźż]+|[^a-ząćęłńóśźż]+$/g, '')
  if (common.has(lower) || (stem.length > 0 && common.has(stem) && lower.length - stem.length < 8))
    return 'tooCommon'
  return isRepetition(lower) || isSequence(lower) ? 'tooCommon' : null
}

/** „haslohaslohaslo”: a piece of up to six characters over and over. */
const isRepetition = (text: string): boolean => {
  for (let size = 1; size <= 6; size += 1) {
    const piece = text.slice(0, size)
    if (piece.repeat(text.length).startsWith(text)) return true
  }
  return false
}

/** „123456789012”, „abcdefghijkl”, „qwertyuiopas”: neighbours of an alphabet or a keyboard row, in either direction. */
const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']
const isSequence = (text: string): boolean =>
  [...rows, ...rows.map((row) => [...row].reverse().join(''))].some((row) => row.includes(text))
