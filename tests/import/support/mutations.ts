import { NASTY } from './nasty-cells'
import type { Files } from './sample-package'

/** Random numbers that come the same again for one seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to `below`, not included. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }

  one<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
}

const quoted = (cell: string): string => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

type Change = (text: string, dice: Dice) => string

const onLines =
  (change: (lines: string[], dice: Dice) => string[]): Change =>
  (text, dice) =>
    change(text.split('\n'), dice).join('\n')

const onCells =
  (change: (cells: string[], dice: Dice, isHeader: boolean) => string[]): Change =>
  (text, dice) => {
    const lines = text.split('\n')
    const at = dice.below(lines.length)
    lines[at] = change((lines[at] ?? '').split(';'), dice, at === 0).join(';')
    return lines.join('\n')
  }

const swapped = <T>(list: T[], a: number, b: number): T[] => {
  const copy = [...list]
  copy[a] = list[b] as T
  copy[b] = list[a] as T
  return copy
}

/** Ways to spoil the text of one table. */
const CHANGES: readonly Change[] = [
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => text.slice(dice.below(text.length)),
  (text, dice) => `${text}${text.slice(dice.below(text.length))}`,
  onLines((lines, dice) => lines.filter((_, index) => index !== dice.below(lines.length))),
  onLines((lines, dice) => [...lines, dice.one(lines)]),
  onLines((lines, dice) => swapped(lines, dice.below(lines.length), dice.below(lines.length))),
  onLines((lines) => [...lines].reverse()),
  onCells((cells, dice) => cells.with(dice.below(cells.length), quoted(dice.one(NASTY)))),
  onCells((cells, dice) => cells.with(dice.below(cells.length), dice.one(NASTY))),
  onCells((cells, dice) => cells.map((cell) => (dice.below(2) === 0 ? quoted(dice.one(NASTY)) : cell))),
  onCells((cells, dice) => swapped(cells, dice.below(cells.length), dice.below(cells.length))),
  onCells((cells, dice) => cells.filter((_, index) => index !== dice.below(cells.length))),
  onCells((cells, dice) => [...cells, dice.one(cells)]),
  (text, dice) => text.replaceAll(';', dice.one([',', '\t', '|', '\u0000', ';;'])),
  (text, dice) => {
    const at = dice.below(text.length)
    return `${text.slice(0, at)}${dice.one(['"', '\u0000', '\r', '\n\n', '\ufeff', ';', '\u202e'])}${text.slice(at)}`
  },
]

const bytesOf = (content: string | Buffer): Buffer => Buffer.from(content)

/** Ways to spoil the bytes of one file. */
const BYTE_CHANGES: readonly ((bytes: Buffer, dice: Dice) => Buffer)[] = [
  (bytes, dice) => {
    const copy = Buffer.from(bytes)
    for (let n = 0; n < 1 + dice.below(8); n += 1) copy[dice.below(copy.length)] = dice.below(256)
    return copy
  },
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes, dice) => Buffer.concat([bytes, Buffer.alloc(dice.below(5000), dice.below(256))]),
  () => Buffer.alloc(0),
]

/** A package spoiled in one to three places: cells, lines, bytes, names, contents exchanged. */
export const mutated = (files: Files, dice: Dice): Files => {
  const result: Record<string, string | Buffer> = { ...files }
  for (let places = 1 + dice.below(3); places > 0; places -= 1) {
    const name = dice.one(Object.keys(result))
    const content = result[name] ?? ''
    const kind = dice.below(12)
    if (kind === 0 && content.length > 0) result[name] = dice.one(BYTE_CHANGES)(bytesOf(content), dice)
    else if (kind === 1) result[dice.one(Object.keys(result))] = content
    else if (kind === 2) result[dice.one(['votes.csv', 'premises.txt', 'x/y.csv', 'ledger.xlsx'])] = content
    else if (content.length > 0) result[name] = dice.one(CHANGES)(content.toString(), dice)
  }
  return result
}

/** The bytes of a ZIP spoiled: cut, flipped, doubled, filled up. */
export const mutatedZip = (zip: Buffer, dice: Dice): Buffer => {
  const kind = dice.below(6)
  if (kind === 0) return zip.subarray(0, dice.below(zip.length))
  if (kind === 1) return Buffer.concat([Buffer.alloc(dice.below(200), 7), zip])
  if (kind === 2) return Buffer.concat([zip, zip.subarray(dice.below(zip.length))])
  const copy = Buffer.from(zip)
  // The last kilobyte is the directory: names, sizes, places.
  const from = kind === 3 ? 0 : Math.max(0, zip.length - 1200)
  for (let n = 0; n < 1 + dice.below(6); n += 1) copy[from + dice.below(copy.length - from)] = dice.below(256)
  return copy
}
