import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

export const FAMILY = 'Inter'

const WEIGHTS = { '400Regular': 400, '600SemiBold': 600 } as const

/** Latin with Polish letters, Cyrillic, and the signs of running text; first and last code point of each block. */
const BLOCKS = [
  [0x20, 0x24f],
  [0x400, 0x52f],
  [0x2000, 0x22ff],
] as const

// Found from the working directory, as the settings are: a bundler would rewrite a path relative to this file.
const require = createRequire(join(process.cwd(), 'package.json'))
const fileOf = (style: string): string =>
  require.resolve(`@expo-google-fonts/inter/${style}/Inter_${style}.ttf`)

type Glyphs = { glyphForCodePoint: (codePoint: number) => unknown }

/**
 * The font remembers each letter with the code it was first asked for by. A letter that was first met as a part of
 * another one, as O in Ó, would have none: it would be seen but not read, found or copied. So each is asked for once.
 */
function meetLetters(font: Glyphs): void {
  for (const [first, last] of BLOCKS)
    for (let code = first; code <= last; code += 1) font.glyphForCodePoint(code)
}

async function register(): Promise<void> {
  Font.register({
    family: FAMILY,
    fonts: Object.entries(WEIGHTS).map(([style, fontWeight]) => ({ src: fileOf(style), fontWeight })),
  })
  Font.registerHyphenationCallback((word) => [word])
  for (const fontWeight of Object.values(WEIGHTS)) {
    const wish = { fontFamily: FAMILY, fontWeight }
    await Font.load(wish)
    const loaded = Font.getFont(wish)?.data as unknown as Glyphs | undefined
    if (!loaded) throw new Error(`The font ${FAMILY} ${fontWeight} is not there.`)
    meetLetters(loaded)
  }
}

let registering: Promise<void> | null = null

/** Makes Inter known to the renderer, with Polish and Cyrillic letters; words are never broken by a hyphen. */
export const registerFonts = (): Promise<void> => (registering ??= register())
