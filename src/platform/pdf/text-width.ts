import { Font } from '@react-pdf/renderer'
import { FAMILY } from './fonts'

export type Weight = 400 | 600

/** What of a loaded font is needed to measure and draw with it. */
export type LoadedFont = {
  postscriptName: string
  unitsPerEm: number
  ascent: number
  descent: number
  glyphForCodePoint: (codePoint: number) => { advanceWidth: number }
}

/** A weight of the family, loaded before any document is rendered. */
export function loadedFont(weight: Weight): LoadedFont {
  const font = Font.getFont({ fontFamily: FAMILY, fontWeight: weight })?.data as unknown as LoadedFont | null
  if (!font) throw new Error(`The font ${FAMILY} ${weight} is not there.`)
  return font
}

const advances: Record<Weight, Map<number, number>> = { 400: new Map(), 600: new Map() }

/** Width of a letter in thousandths of the size; kept, as asking the font takes far longer than adding up. */
function advanceOf(weight: Weight, codePoint: number): number {
  const known = advances[weight].get(codePoint)
  if (known !== undefined) return known
  const font = loadedFont(weight)
  const advance = (font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * 1000
  advances[weight].set(codePoint, advance)
  return advance
}

export type Type = { weight: Weight; size: number }

/** Width of a text in points, without kerning, which only ever makes it a hair narrower or wider. */
export function textWidth(text: string, { weight, size }: Type): number {
  let thousandths = 0
  for (const letter of text) thousandths += advanceOf(weight, letter.codePointAt(0) ?? 0)
  return (thousandths * size) / 1000
}

/** The lines of a text within a width: broken at spaces, a word that is wider than the column inside itself. */
export function wrapText(text: string, width: number, type: Type): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, type))
}

function wrapLine(line: string, width: number, type: Type): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').flatMap((one) => pieces(one, width, type))) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && textWidth(longer, type) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

function pieces(word: string, width: number, type: Type): string[] {
  if (textWidth(word, type) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, type) > width) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
