import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

export const FAMILY = 'Inter'

// Found from the working directory, as the settings are: a bundler would rewrite a path relative to this file.
const require = createRequire(join(process.cwd(), 'package.json'))
const fileOf = (style: string): string =>
  require.resolve(`@expo-google-fonts/inter/${style}/Inter_${style}.ttf`)

let isRegistered = false

/** Makes Inter known to the renderer, with Polish and Cyrillic letters; words are never broken by a hyphen. */
export function registerFonts(): void {
  if (isRegistered) return
  Font.register({
    family: FAMILY,
    fonts: [
      { src: fileOf('400Regular'), fontWeight: 400 },
      { src: fileOf('600SemiBold'), fontWeight: 600 },
    ],
  })
  Font.registerHyphenationCallback((word) => [word])
  isRegistered = true
}
