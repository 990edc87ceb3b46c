const form = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as a clerk reads it: „26.11.2026, 08:00”. */
export const inWarsaw = (at: Date): string => form.format(at)
