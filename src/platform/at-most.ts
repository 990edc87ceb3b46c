/**
 * Lets at most `count` of the works given to it run at a time; the others wait in the order they came. A work that fails
 * fails for its caller alone.
 */
export const atMost = (count: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = []
  let running = 0
  // The place of one that ends goes to the first who waits, so that nobody who comes in between takes it.
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
