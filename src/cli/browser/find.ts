import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

// Where distributions and vendors put it.
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a Chromium that starts: the one named, else Playwright's, else the system's.
 * @param named path from the settings; when given, no other is looked for
 * @returns path of the program, or null
 */
export const findChromium = (named?: string): string | null => {
  const candidates = named ? [named] : [chromium.executablePath(), ...USUAL]
  return candidates.find(starts) ?? null
}

/** A Chromium whose libraries are missing is there and does not start. */
const starts = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0

/** What to tell people where there is none. */
export const NO_CHROMIUM = 'Chromium is missing: run `npm run browser`, or set CHROMIUM_PATH to one.'
