import { accountNumber, nrbsIn } from '@/src/domain/finance/bank/numbers'
import { joinLines, textOrNull } from '../bank-values'

/** What field `:86:` tells of a transaction. */
export type Details = {
  title: string
  counterpartyNrb: string | null
  counterpartyName: string | null
  /** Everything in it, joined. */
  whole: string
}

/** Sub-fields some bank uses; two digits behind the separator of other fields are part of a text (`+48 600…`). */
const KNOWN = '(0[0-9]|1[0-9]|2[0-9]|3[0-4]|38|6[0-3])'
const TITLE_LINE = 27

/** The separator of the sub-fields (`<`, `+`, `~`, `^`, `?`), or null in free text. */
const separatorOf = (text: string): string | null =>
  /^\s*[0-9A-Z]{0,4}\s*([<+~^?])(?:0\d|1\d|2\d)/.exec(text)?.[1] ?? null

function subFields(text: string, separator: string): Map<string, string> {
  const parts = text.split(new RegExp(`\\${separator}${KNOWN}`))
  const fields = new Map<string, string>()
  for (let at = 1; at + 1 < parts.length; at += 2) {
    const code = parts[at] ?? ''
    fields.set(code, `${fields.get(code) ?? ''}${parts[at + 1] ?? ''}`)
  }
  return fields
}

const structured = (text: string, separator: string): Details => {
  const fields = subFields(text, separator)
  const of = (...codes: string[]): string[] => codes.flatMap((code) => fields.get(code) ?? [])
  const titleCodes = Array.from({ length: 10 }, (_, index) => `2${index}`)
  const account = fields.get('38') ?? fields.get('31') ?? ''
  return {
    title: joinLines(of(...titleCodes), TITLE_LINE),
    counterpartyNrb:
      accountNumber(account, fields.get('30')) ?? accountNumber(fields.get('31') ?? '', fields.get('30')),
    counterpartyName: textOrNull(joinLines(of('32', '33'), TITLE_LINE)),
    whole: [...fields.values()].join(' ').replace(/\s+/g, ' ').trim(),
  }
}

const labelled = (text: string, label: RegExp): string =>
  new RegExp(`(?:^|[;\\s])${label.source}\\s*:?\\s*(.*?)\\s*(?:;|$)`, 'is').exec(text)?.[1] ?? ''

/** mBank's free text: `… Z RACH.: 5611…; OD: JAN NOWAK …; TYT.: PRZELEW; TNR: …`. A title may hold a semicolon. */
const freeText = (text: string): Details => {
  const title = /TYT\.?\s*:\s*(.*?)\s*(?:;\s*TNR\s*:|$)/is.exec(text)?.[1] ?? ''
  const account = labelled(text, /(?:Z|NA)\s*RACH\.?\s*:/)
  const name = labelled(text, /(?:OD|DLA)\s*:/)
  const hasLabels = title !== '' || account !== ''
  return {
    title: (hasLabels ? title : text)
      .replace(/[;\s]+$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
    counterpartyNrb: accountNumber(account) ?? nrbsIn(account)[0] ?? null,
    counterpartyName: textOrNull(name),
    whole: text.replace(/\s+/g, ' ').trim(),
  }
}

/**
 * Reads field `:86:` in the dialects of domain rules 4.4: sub-fields behind a separator, or mBank's free text. A line
 * break may split any token, so lines are joined before anything is looked for.
 */
export function readDetails(lines: readonly string[]): Details {
  const text = lines.join('')
  const separator = separatorOf(text)
  return separator === null ? freeText(text) : structured(text, separator)
}
