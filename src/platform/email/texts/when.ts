import type { MailLocale } from './text'

const tags: Record<MailLocale, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' }

/** „31 marca 2026”: a civil date in words. */
export const dayWords = (date: string, locale: MailLocale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** „10 marca 2026 12:05”: an instant as clocks in Warsaw show it. */
export const momentWords = (at: string, locale: MailLocale): string =>
  new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(at))

/** A sentence about the last day; none where no day is set. */
export const lastDayLine = (date: string, locale: MailLocale, words: (day: string) => string): string[] =>
  date === '' ? [] : [words(dayWords(date, locale))]
