/** Repeatable randomness: one text always gives the same row of numbers. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  /** True `percent` times in a hundred. */
  chance: (percent: number) => boolean
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

const seedOf = (text: string): number => {
  let seed = FNV_START
  for (const character of text) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), FNV_PRIME)
  return seed >>> 0
}

/**
 * A generator seeded by a text (mulberry32), so that each account and meter has its own row of numbers and a change to
 * one leaves the others as they were.
 */
export const seeded = (text: string): Random => {
  let state = seedOf(text)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const between = (least: number, most: number): number => least + (next() % (most - least + 1))
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  }
}
