import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { assemble, missingInProduction, refusedOffLoopback } from './settings/assemble'
import { newSecret } from './settings/local-secret'
import { SettingError } from './settings/setting-error'
import type { Env, Source } from './settings/types'

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
  METRICS_TOKEN: z
    .string()
    .min(16, 'METRICS_TOKEN must have at least 16 characters; make one with `openssl rand -hex 24`.')
    .optional(),
  BENCH_PAGES: z.enum(['0', '1'], 'BENCH_PAGES must be 0 or 1.').default('0'),
  CHROMIUM_PATH: z.string().optional(),
})

/** Settings as given, each of the right form. */
export type Settings = z.infer<typeof SETTINGS>

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
  if (parsed.success) faults.push(...refusedOffLoopback(parsed.data))
  if (!parsed.success || faults.length > 0) throw new SettingError([...new Set(faults)].join(' '))
  return assemble(parsed.data, { production, root, dataDir })
}

// Next loads the modules once for each bundle; one process has one set of settings.
const shared = globalThis as {
  lokalenetEnv?: Env
  lokalenetProduction?: boolean
  lokalenetNoSecret?: boolean
}

/** Folder the process works in: the checkout. */
export const rootDir = (): string => /* turbopackIgnore: true */ process.cwd()

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
    shared.lokalenetNoSecret && !process.env['PAYLOAD_SECRET'] ? { PAYLOAD_SECRET: newSecret() } : {}
  return loadEnv({ ...process.env, ...production, ...secret }, rootDir())
}

/** Takes settings from `.env`, where there is one; what the environment says already stands. */
const loadFile = (): void => {
  const file = join(rootDir(), '.env')
  if (process.env['NODE_ENV'] !== 'test' && existsSync(file)) process.loadEnvFile(file)
}

/** Where Chromium for the browser tests is said to be; asked for without a database behind it. */
export const chromiumPath = (): string | undefined => {
  loadFile()
  return process.env['CHROMIUM_PATH']?.trim() || undefined
}

/** Whether this process runs a script of package.json, with npm's shell as its parent. */
export const startedByNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined

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
      PAYLOAD_SECRET: newSecret(),
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
