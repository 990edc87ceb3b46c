import { readableCode } from '@/src/platform/session/one-time-code'

/** Eight characters that nobody mistakes for one another; stored in small letters without the hyphen. */
export const newLoginCode = (): string => readableCode(8).toLowerCase()

/** As people read it: `K7MP-2WXD`. */
export const formatLoginCode = (username: string): string =>
  `${username.slice(0, 4)}-${username.slice(4)}`.toUpperCase()

/** As it is stored; hyphens, blanks and capitals are the reader's. */
export const normaliseLoginCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '')
