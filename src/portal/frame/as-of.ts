import type { PortalText } from '../text/portal-text'

/** „Stan na 5 marca 2026, godz. 6:15”; midnight means that only the day is known. Empty where nothing was imported. */
export function asOf(text: PortalText, at: string | null): string {
  if (at === null) return ''
  const date = text.instantDate(at)
  const time = text.instantTime(at)
  return /^0?0:00$/.test(time) ? text.t('frame.asOf', { date }) : text.t('frame.asOfTime', { date, time })
}

/** Short sentences of a head line; each gets its full stop unless it has one. */
export const sentences = (...parts: (string | null | false)[]): string =>
  parts
    .filter(Boolean)
    .map((part) => `${part}`.replace(/\.?$/, '.'))
    .join(' ')
