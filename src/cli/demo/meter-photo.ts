import sharp from 'sharp'

/** Which of the seven bars of a digit are lit: top, upper left, upper right, middle, lower left, lower right, bottom. */
const BARS: readonly string[] = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
]

/** x, y, width, height of each bar in a cell of 40 × 70. */
const PLACES = [
  [8, 4, 24, 7],
  [3, 9, 7, 24],
  [30, 9, 7, 24],
  [8, 31, 24, 7],
  [3, 36, 7, 24],
  [30, 36, 7, 24],
  [8, 59, 24, 7],
] as const

const digit = (value: number, x: number, y: number, colour: string): string =>
  PLACES.map(([left, top, width, height], index) =>
    BARS[value]?.charAt(index) === '1'
      ? `<rect x="${x + left}" y="${y + top}" width="${width}" height="${height}" rx="3" fill="${colour}"/>`
      : '',
  ).join('')

/**
 * A picture of a water meter that shows a state, as a PNG: whole cubic metres dark, the three decimals red. Drawn in
 * bars, so that no font is needed.
 * @param value cubic metres, a decimal with at most three places
 */
export function meterPhoto(value: string): Promise<Buffer> {
  const [whole = '0', decimals = ''] = value.split('.')
  const figures = [...whole.padStart(5, '0').slice(-5), ...decimals.padEnd(3, '0').slice(0, 3)]
  const drawn = figures
    .map((figure, index) => {
      const x = 168 + index * 58
      const colour = index < 5 ? '#1c1c1c' : '#b3261e'
      return `<rect x="${x - 6}" y="250" width="52" height="86" fill="#fbfaf5" stroke="#8b8b83"/>${digit(Number(figure), x, 258, colour)}`
    })
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">
    <rect width="800" height="600" fill="#6d6a63"/><rect y="420" width="800" height="180" fill="#57544e"/>
    <rect y="262" width="800" height="76" fill="#9a7b4f"/><circle cx="400" cy="300" r="276" fill="#b9935c"/>
    <circle cx="400" cy="300" r="252" fill="#f2f0e8" stroke="#44423d" stroke-width="6"/>${drawn}
    <circle cx="400" cy="440" r="34" fill="none" stroke="#b3261e" stroke-width="5"/>
    <rect x="397" y="408" width="6" height="34" fill="#b3261e"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
