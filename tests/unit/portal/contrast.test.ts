import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string): string =>
  readFileSync(new URL(`../../../src/portal/styles/${name}`, import.meta.url), 'utf8')

const colours = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))

const tokens = read('tokens.css')
const light = colours(tokens.slice(0, tokens.indexOf('/* Contrast, computed')))
const darkCss = read('dark.css')
const [byDevice, byChoice] = darkCss.split(":root[data-theme='dark'] {").map((part) => colours(part))

/** Relative luminance and contrast, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

type Pair = { front: string; ground: string; least: number; listed: [number, number] }

const list = tokens.slice(tokens.indexOf('/* Contrast, computed'))
const pairs = list.split('edges, bars and focus').flatMap((part, index): Pair[] =>
  [...part.matchAll(/([\w-]+) on ([\w-]+)\s+([\d.]+)\s+([\d.]+)/g)].map((match) => ({
    front: match[1] ?? '',
    ground: match[2] ?? '',
    least: index === 0 ? 4.5 : 3,
    listed: [Number(match[3]), Number(match[4])],
  })),
)

describe('colours', () => {
  it('are the same in the dark by the device and by choice', () => {
    expect(byDevice?.size).toBeGreaterThan(20)
    expect(byChoice).toEqual(byDevice)
    for (const name of byDevice?.keys() ?? []) expect(light.has(name), name).toBe(true)
  })

  it.each(pairs)('$front on $ground', ({ front, ground, least, listed }) => {
    const ratios = [light, byDevice ?? light].map((set) =>
      contrast(set.get(front) ?? '', set.get(ground) ?? ''),
    )
    for (const [index, ratio] of ratios.entries()) {
      expect(ratio).toBeGreaterThanOrEqual(least)
      expect(ratio).toBeCloseTo(listed[index] ?? 0, 1)
    }
  })

  it('are all listed', () => {
    expect(pairs.length).toBeGreaterThan(50)
  })
})
