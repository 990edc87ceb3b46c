import { randomBytes } from 'node:crypto'

/** A name nobody can guess and that tells nothing: 48 hexadecimal digits and the ending of the type. */
export const newFileName = (extension: string): string => `${randomBytes(24).toString('hex')}.${extension}`

/** Whether a text has the form of such a name; anything else never reaches a path. */
export const isFileName = (name: string): boolean => /^[0-9a-f]{48}\.[a-z]{3,4}$/.test(name)

/** The name of a file as its sender knew it, fit to be shown and saved under: no path, no control characters. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return clean.slice(-200) || 'plik'
}
