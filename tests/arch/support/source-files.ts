import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** What git ignores or a tool writes; see .gitignore. */
const SKIPPED = new Set(['node_modules', '.git', '.next', '.data', '.test', 'coverage'])
const GENERATED = [
  'package-lock.json',
  'payload-types.ts',
  'src/payload-types.ts',
  'next-env.d.ts',
  'app/(payload)/admin/importMap.js',
]
// In a further work tree of git, `.git` is a file.
const LOCAL_ONLY = /^(\.git|\.env|\.env\.local|.*\.tsbuildinfo)$/

const walk = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(file)
    return LOCAL_ONLY.test(entry.name) ? [] : [file]
  })

/** Every file of the repository, as paths with forward slashes relative to it. */
export const allFiles = (): string[] => walk('.').sort()

/** TypeScript and CSS written by hand: migrations and generated files are not. */
export const handWritten = (...extensions: string[]): string[] =>
  allFiles().filter(
    (file) =>
      extensions.includes(path.extname(file)) && !GENERATED.includes(file) && !file.startsWith('migrations/'),
  )

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

export const readJson = <T>(file: string): T => JSON.parse(read(file)) as T
