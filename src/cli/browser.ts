import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromiumPath } from '@/src/platform/env'
import { findChromium } from './browser/find'

type Attempt = { what: string; run: () => boolean }

const command = (file: string, args: string[]): boolean =>
  spawnSync(file, args, { stdio: 'inherit' }).status === 0
const isRoot = process.getuid?.() === 0
const playwright = join('node_modules', 'playwright-core', 'cli.js')

/** Ways to get one, in order; each is tried only while there still is none. */
const attempts: Attempt[] = [
  {
    what: 'Playwright’s download',
    run: () => command(process.execPath, [playwright, 'install', 'chromium']),
  },
  {
    what: 'Debian’s package',
    run: () => isRoot && command('apt-get', ['update']) && command('apt-get', ['install', '-y', 'chromium']),
  },
]

/** Finds Chromium or installs it; exit 1 with what was tried where neither works. */
const main = (): number => {
  const named = chromiumPath()
  let found = findChromium(named)
  if (named && !found) {
    console.error(`CHROMIUM_PATH is ${named}, and that does not start.`)
    return 1
  }
  for (const { what, run } of attempts) {
    if (found) break
    console.log(`No Chromium yet; trying ${what}.`)
    run()
    found = findChromium()
  }
  if (found) console.log(`Chromium: ${found}`)
  else
    console.error(
      'Chromium could not be installed: tried Playwright’s download and Debian’s package (as root). Install it and set CHROMIUM_PATH.',
    )
  return found ? 0 : 1
}

process.exit(main())
