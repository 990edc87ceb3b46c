import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../env'
import { localSecret } from './local-secret'
import { SettingError } from './setting-error'
import type { Env, Source } from './types'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** Sentences on what production cannot do without. */
export const missingInProduction = (given: Source): string[] => {
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

/** The bench's empty pages answer to anybody, so they are served to this machine alone. */
export const refusedOffLoopback = (s: Settings): string[] => {
  const server = URL.parse(s.SERVER_URL ?? 'http://127.0.0.1')
  return s.BENCH_PAGES === '1' && !LOOPBACK.test(server?.hostname ?? '')
    ? [
        'BENCH_PAGES is for `npm run bench` alone: take it out, or set SERVER_URL to an address of this machine.',
      ]
    : []
}

/** Fills in what follows from the settings given. @throws SettingError */
export const assemble = (s: Settings, at: { production: boolean; root: string; dataDir: string }): Env => {
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
    metricsToken: s.METRICS_TOKEN,
    benchPages: s.BENCH_PAGES === '1',
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

const secretFile = (dataDir: string, local: boolean): string => {
  if (!local && !existsSync(join(dataDir, 'secret'))) throw new SettingError('PAYLOAD_SECRET is not set.')
  return localSecret(dataDir)
}
