import { MAX_MONEY_GR, type Grosze } from '@/src/domain/finance/money'
import { parseCivilDate, type CivilDate } from '@/src/domain/time/civil-date'
import { StatementFault } from './statement-fault'

/** Grosze of a bank's amount without a sign: `1234,5`, `1234.50`, `1234,`. Throws `StatementFault`. */
export function bankAmount(text: string): Grosze {
  const [, whole = '', decimals = ''] = /^(\d{1,12})(?:[.,](\d{0,5}))?$/.exec(text.trim()) ?? []
  const grosze = decimals.replace(/0+$/, '')
  if (whole === '' || grosze.length > 2) throw new StatementFault('statementRow', text)
  const amount = BigInt(`${whole}${grosze.padEnd(2, '0')}`)
  if (amount > MAX_MONEY_GR) throw new StatementFault('statementRow', text)
  return amount
}

/** The date of `YYYYMMDD`. Throws `StatementFault` where there is no such day. */
export function compactDate(text: string): CivilDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? []
  const date = parseCivilDate(`${year}-${month}-${day}`)
  if (date === null) throw new StatementFault('statementRow', text)
  return date
}

/** The date of ISO text, of which a time may follow. Throws `StatementFault`. */
export function isoDate(text: string): CivilDate {
  const date = parseCivilDate(text.trim().slice(0, 10))
  if (date === null) throw new StatementFault('statementRow', text)
  return date
}

/** A reference that says something: banks write these where there is none. */
export function reference(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim()
  return /^(|NONREF|NOTPROVIDED|NONE|BRAK|0+)$/i.test(trimmed) ? null : trimmed.slice(0, 100)
}

/** Parts of a text a bank cut to lines: a full line runs on, a short one ends a word. */
export const joinLines = (lines: readonly string[], full: number): string =>
  lines
    .map((line, index) => (index < lines.length - 1 && line.length < full ? `${line} ` : line))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** A text or null where it is empty, at most so long. */
export const textOrNull = (text: string, most = 250): string | null => {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  return trimmed === '' ? null : trimmed.slice(0, most)
}
