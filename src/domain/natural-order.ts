/** Compares codes as people order them: 2 before 10, 3A after 3. */
export const { compare: naturalOrder } = new Intl.Collator('pl', { numeric: true })
