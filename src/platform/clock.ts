let read = (): Date => new Date()

/** The present instant. Everything that asks for the time asks here, so that tests can set it. */
export const now = (): Date => read()

const WARSAW = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Today's civil date in Warsaw, `YYYY-MM-DD`. */
export const todayInWarsaw = (): string => WARSAW.format(now())

/** Sets the clock for tests; `null` gives the real time back. */
export const setClockForTests = (clock: (() => Date) | null): void => {
  read = clock ?? (() => new Date())
}
