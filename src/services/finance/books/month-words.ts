const MONTH = new Intl.DateTimeFormat('pl-PL', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `kwiecień 2026` for `2026-04`: entries are described in the language of the books, which is Polish. */
export const monthInWords = (period: string): string => MONTH.format(new Date(`${period}-01T00:00:00Z`))
