import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A setting that is missing or wrong. The message holds one sentence for each. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/** All settings. Addresses of databases are as written; connect through `databaseUrlFor`. */
export type Env = {
  production: boolean
  /** Local: no DATABASE_URL, so the embedded database and its files in `dataDir` are used. */
  local: boolean
  databaseUrl: string
  ownerUrl: string
  workerUrl: string
  payloadSecret: string
  /** Origin without a trailing slash. */
  serverUrl: string
  port: number
  smtpUrl?: string
  mailDir?: string
  mailFrom: string
  /** An absolute folder, or an `s3://` address. */
  filesUrl: string
  trustedProxyHops: number
  chromiumPath?: string
  dataDir: string
}

type Source = Record<string, string | undefined>

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/
const postgres = (name: string) =>
  z.url({
    protocol: /^postgres(ql)?$/,
    error: `${name} must look like postgresql://user:password@host:5432/database.`,
  })

const SETTINGS = z.object({
  DATABASE_URL: postgres('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: postgres('DATABASE_OWNER_URL').optional(),
  DATABASE_WORKER_URL: postgres('DATABASE_WORKER_URL').optional(),
  PAYLOAD_SECRET: z
    .string()
    .min(32, 'PAYLOAD_SECRET must have at least 32 characters.')
    .refine((secret) => secret.length < 32 || new Set(secret).size >= 10, {
      error:
        'PAYLOAD_SECRET repeats a few characters and is easy to guess; make one with `openssl rand -base64 48`.',
    })
    .optional(),
  SERVER_URL: z
    .url({ protocol: /^https?$/, error: 'SERVER_URL must look like https://portal.example.pl.' })
    .optional(),
  PORT: z.coerce
    .number('PORT must be a number from 1 to 65535.')
    .int('PORT must be a whole number.')
    .min(1, 'PORT must be a number from 1 to 65535.')
    .max(65535, 'PORT must be a number from 1 to 65535.')
    .default(3000),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtps://user:password@mail.example.pl.' })
    .optional(),
  MAIL_DIR: z.string().optional(),
  MAIL_FROM: z
    .string()
    .regex(/[^\s@<>]+@[^\s@<>]+/, 'MAIL_FROM must hold an e-mail address.')
    .optional(),
  FILES_URL: z
    .string()
    .regex(/^(s3:\/\/|(?!\w+:\/\/))/, 'FILES_URL must be a folder or an address that begins with s3://.')
    .optional(),
  TRUSTED_PROXY_HOPS: z.coerce
    .number('TRUSTED_PROXY_HOPS must be a number from 0 to 10.')
    .int('TRUSTED_PROXY_HOPS must be a whole number.')
    .min(0, 'TRUSTED_PROXY_HOPS must be a number from 0 to 10.')
    .max(10, 'TRUSTED_PROXY_HOPS must be a number from 0 to 10.')
    .default(0),
  CHROMIUM_PATH: z.string().optional(),
})
type Settings = z.infer<typeof SETTINGS>

/**
 * Reads and checks settings from a set of environment variables; an empty one counts as unset.
 * @param root folder that holds `.data`
 * @throws SettingError with one sentence for each bad setting
 */
export const loadEnv = (source: Source, root: string): Env => {
  const dataDir = join(root, '.data')
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = SETTINGS.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  const production = source['NODE_ENV'] === 'production'
  if (production) faults.push(...missingInProduction(given))
  if (!parsed.success || faults.length > 0) throw new SettingError([...new Set(faults)].join(' '))
  return assemble(parsed.data, { production, root, dataDir })
}

const missingInProduction = (given: Source): string[] => {
  const faults: string[] = []
  for (const name of ['DATABASE_URL', 'PAYLOAD_SECRET', 'SERVER_URL']) {
    if (!given[name]) faults.push(`${name} is not set.`)
  }
  if (!given['SMTP_URL'] && !given['MAIL_DIR']) {
    faults.push('SMTP_URL is not set (or MAIL_DIR, a folder for mail instead of a server).')
  }
  const server = URL.parse(given['SERVER_URL'] ?? '')
  if (server?.protocol === 'http:' && !LOOPBACK.test(server.hostname)) {
    faults.push('SERVER_URL must begin with https://, as sign-in cookies are sent over it.')
  }
  return faults
}

const assemble = (s: Settings, at: { production: boolean; root: string; dataDir: string }): Env => {
  const local = s.DATABASE_URL === undefined
  const urls = local ? embeddedUrls(at.dataDir) : remoteUrls(s.DATABASE_URL!, s)
  const serverUrl = new URL(s.SERVER_URL ?? `http://127.0.0.1:${s.PORT}`)
  return {
    production: at.production,
    local,
    ...urls,
    // Asked for only by those who sign or hash with it: a migration does neither.
    get payloadSecret() {
      return s.PAYLOAD_SECRET ?? secretFile(at.dataDir, local)
    },
    serverUrl: serverUrl.origin,
    port: s.PORT,
    smtpUrl: s.SMTP_URL,
    mailDir: s.MAIL_DIR ? resolve(at.root, s.MAIL_DIR) : s.SMTP_URL ? undefined : join(at.dataDir, 'mail'),
    mailFrom: s.MAIL_FROM ?? `LokaleNet <no-reply@${serverUrl.hostname}>`,
    filesUrl: s.FILES_URL?.startsWith('s3://') ? s.FILES_URL : resolve(at.root, s.FILES_URL ?? '.data/files'),
    trustedProxyHops: s.TRUSTED_PROXY_HOPS,
    chromiumPath: s.CHROMIUM_PATH,
    dataDir: at.dataDir,
  }
}

type Urls = Pick<Env, 'databaseUrl' | 'ownerUrl' | 'workerUrl'>

const remoteUrls = (databaseUrl: string, s: Settings): Urls => {
  const worker = new URL(databaseUrl)
  // The worker's role has the same password by default; a single login takes the role by SET instead.
  if (worker.username === 'portal_app') worker.username = 'portal_worker'
  return {
    databaseUrl,
    ownerUrl: s.DATABASE_OWNER_URL ?? databaseUrl,
    workerUrl: s.DATABASE_WORKER_URL ?? worker.href,
  }
}

const EMBEDDED = z.object({ urls: z.object({ app: z.string(), owner: z.string(), worker: z.string() }) })

const embeddedUrls = (dataDir: string): Urls => {
  const file = join(dataDir, 'database.json')
  if (!existsSync(file)) {
    throw new SettingError('DATABASE_URL is not set, and no embedded database has been started here yet.')
  }
  const { urls } = EMBEDDED.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { databaseUrl: urls.app, ownerUrl: urls.owner, workerUrl: urls.worker }
}

/** The secret of a local installation, made at first use and readable by its owner alone. */
const secretFile = (dataDir: string, local: boolean): string => {
  const file = join(dataDir, 'secret')
  if (!existsSync(file) && !local) throw new SettingError('PAYLOAD_SECRET is not set.')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

// Next loads the modules once for each bundle; one process has one set of settings.
const shared = globalThis as {
  lokalenetEnv?: Env
  lokalenetProduction?: boolean
  lokalenetNoSecret?: boolean
}

/** Folder the process works in: the checkout. */
export const rootDir = (): string => process.cwd()

/**
 * The settings of this process, read once.
 * @throws SettingError
 */
export const env = (): Env => (shared.lokalenetEnv ??= readEnv())

const readEnv = (): Env => {
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return buildSettings()
  loadFile()
  const production = shared.lokalenetProduction ? { NODE_ENV: 'production' } : {}
  const secret =
    shared.lokalenetNoSecret && !process.env['PAYLOAD_SECRET'] ? { PAYLOAD_SECRET: passingSecret() } : {}
  return loadEnv({ ...process.env, ...production, ...secret }, rootDir())
}

const passingSecret = () => randomBytes(48).toString('base64url')

/** Takes settings from `.env`, where there is one; what the environment says already stands. */
const loadFile = (): void => {
  const file = join(rootDir(), '.env')
  if (process.env['NODE_ENV'] !== 'test' && existsSync(file)) process.loadEnvFile(file)
}

/** Whether the embedded database is used: outside production, where no DATABASE_URL is set. */
export const usesEmbeddedDatabase = (): boolean => {
  loadFile()
  return !process.env['DATABASE_URL']?.trim() && process.env['NODE_ENV'] !== 'production'
}

// `next build` loads the configuration to collect routes. It opens no connection and keeps no secret, so a
// build needs no settings; the address leads nowhere, should something connect by mistake.
const buildSettings = (): Env =>
  loadEnv(
    {
      DATABASE_URL: 'postgresql://portal_app@127.0.0.1:1/build',
      PAYLOAD_SECRET: passingSecret(),
    },
    rootDir(),
  )

/** Makes `env()` ask for everything production needs, whatever NODE_ENV says. Call it before the first `env()`. */
export const requireProductionSettings = (): void => {
  shared.lokalenetProduction = true
}

/** Lets a process that neither signs nor hashes, as a migration, start where PAYLOAD_SECRET is not set. */
export const doWithoutSecret = (): void => {
  shared.lokalenetNoSecret = true
}

/** Replaces the settings in tests; `null` reads the environment again. */
export const setEnvForTests = (settings: Env | null): void => {
  shared.lokalenetEnv = settings ?? undefined
}

/** Variables for a child process: those of this one, and `extra` over them; `undefined` takes one away. */
export const childVariables = (extra: Source): NodeJS.ProcessEnv => {
  const all: Source = { ...process.env, ...extra }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv
}
