import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { rootDir } from '@/src/platform/env'
import { next, runChild } from './child'

// What a production build is made of; tests, documents and commands are not in it.
const SOURCES = [
  ...['app', 'src', 'access', 'collections', 'public', 'payload.config.ts', 'next.config.ts', 'proxy.ts'],
  ...['instrumentation.ts', 'tsconfig.json', 'package-lock.json'],
]
const NOT_BUILT = /^src\/cli(\/|$)/

/** Whether there is no production build at all. */
export const buildIsMissing = (root = rootDir()): boolean => !existsSync(join(root, '.next', 'BUILD_ID'))

/** Whether the checkout's production build is missing, or older than one of its sources. */
export const buildIsStale = (root = rootDir()): boolean => {
  if (buildIsMissing(root)) return true
  const built = statSync(join(root, '.next', 'BUILD_ID')).mtimeMs
  return SOURCES.some((source) => newest(root, source) > built)
}

const newest = (root: string, path: string): number => {
  const full = join(root, path)
  if (NOT_BUILT.test(path) || !existsSync(full)) return 0
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(full).reduce((latest, name) => Math.max(latest, newest(root, `${path}/${name}`)), 0)
}

/** Makes the production build. @throws Error with the end of its log */
export const buildPortal = (logFile: string): Promise<void> =>
  runChild('The production build', { args: next('build'), variables: { NODE_ENV: 'production' }, logFile })
