// The one statement of which layer may import which. The lint rule `layer-imports` and the architecture test
// read this table; ARCHITECTURE.md draws it.
import path from 'node:path'

/** @typedef {'domain'|'platform'|'access'|'services'|'import'|'portal'|'admin'|'collections'|'app'|'cli'|'migrations'|'root'|'types'|'tests'} Layer */

/** Folders and files of each layer, longest prefix first where one lies inside another. @type {[string, Layer][]} */
const HOMES = [
  ['src/domain/', 'domain'],
  ['src/platform/', 'platform'],
  ['src/services/', 'services'],
  ['src/import/', 'import'],
  ['src/portal/', 'portal'],
  ['src/admin/', 'admin'],
  ['src/cli/', 'cli'],
  ['src/payload-types.ts', 'types'],
  ['payload-types.ts', 'types'],
  ['access/', 'access'],
  ['collections/', 'collections'],
  ['app/', 'app'],
  ['migrations/', 'migrations'],
  ['tests/', 'tests'],
  ['payload.config.ts', 'root'],
  ['next.config.ts', 'root'],
  ['proxy.ts', 'root'],
  ['instrumentation.ts', 'root'],
]

const INNER = /** @type {const} */ (['domain', 'platform', 'access', 'types'])
const USE_CASES = /** @type {const} */ (['services', 'import', 'portal'])

/**
 * domain ← services, import, portal ← collections, admin, app, cli; platform and access serve the outer ones.
 * `root` is the composition (payload.config and friends), which only entry points load.
 * @type {Record<Layer, readonly Layer[]>}
 */
export const MAY_IMPORT = {
  domain: ['domain'],
  types: [],
  platform: ['domain', 'platform', 'types', 'migrations'],
  access: INNER,
  services: [...INNER, 'services'],
  import: ['domain', 'platform', 'types', 'import'],
  portal: [...INNER, 'portal'],
  collections: [...INNER, ...USE_CASES, 'collections'],
  admin: [...INNER, ...USE_CASES, 'collections', 'admin'],
  app: [...INNER, ...USE_CASES, 'admin', 'app', 'root'],
  cli: [...INNER, ...USE_CASES, 'cli', 'migrations', 'root'],
  migrations: ['migrations'],
  root: [...INNER, ...USE_CASES, 'collections', 'admin', 'migrations', 'root'],
  tests: [...INNER, ...USE_CASES, 'collections', 'admin', 'app', 'cli', 'migrations', 'root', 'tests'],
}

/** Packages that reach the database directly; a page or a component asks a read model or a service instead. */
const DATABASE_PACKAGES = /^(pg|pg-copy-streams|drizzle-orm|@payloadcms\/(db-postgres|drizzle))(\/|$)/

/** @param {string} repoPath forward slashes, relative to the repository @returns {Layer | null} */
export const layerOf = (repoPath) => HOMES.find(([prefix]) => repoPath.startsWith(prefix))?.[1] ?? null

/**
 * Repository path an import points at, or null for a package.
 * @param {string} fromPath repository path of the importing file
 * @param {string} specifier text between the quotes
 */
export const targetOf = (fromPath, specifier) => {
  if (specifier === '@payload-config') return 'payload.config.ts'
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(fromPath), specifier)
  return null
}

/** Home of a target written without its extension, such as `@/payload.config`. @param {string} target */
const layerOfTarget = (target) => layerOf(target) ?? layerOf(`${target}.ts`) ?? layerOf(`${target}/`)

/**
 * Why an import is not allowed, or null when it is.
 * @param {string} fromPath repository path of the importing file
 * @param {string} specifier text between the quotes
 */
export const importFault = (fromPath, specifier) => {
  const from = layerOf(fromPath)
  if (from === null) return null
  const target = targetOf(fromPath, specifier)
  if (target === null) return packageFault(from, specifier)
  if (from === 'domain' && !specifier.startsWith('.') && !specifier.startsWith('@/src/domain/')) {
    return `domain imports nothing but itself, not ${specifier}`
  }
  const to = layerOfTarget(target)
  if (to === null || MAY_IMPORT[from].includes(to)) return null
  return `${from} may not import ${to} (${specifier})`
}

/** @param {Layer} from @param {string} specifier */
const packageFault = (from, specifier) => {
  if (from === 'domain') return `domain imports nothing but itself, not ${specifier}`
  if ((from === 'app' || from === 'portal' || from === 'admin') && DATABASE_PACKAGES.test(specifier)) {
    return `${from} reaches the database through a read model or a service, not ${specifier}`
  }
  return null
}
