import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadEnv } from '@/src/platform/env'
import { SettingError } from '@/src/platform/settings/setting-error'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'env-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://portal_app:secret@db:5432/portal',
  PAYLOAD_SECRET: 'kq0Zr8s1Yw5bN2xV7cM4jH6gT9fD3pLa',
  SERVER_URL: 'https://portal.example.pl/',
  SMTP_URL: 'smtps://user:password@mail.example.pl',
}
const faultOf = (settings: Record<string, string | undefined>): string => {
  try {
    loadEnv(settings, root)
    return 'none'
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    return error.message
  }
}

describe('settings for production', () => {
  it('are taken as they are', () => {
    const env = loadEnv(PRODUCTION, root)
    expect(env).toMatchObject({
      production: true,
      local: false,
      port: 3000,
      serverUrl: 'https://portal.example.pl',
      mailDir: undefined,
      mailFrom: 'LokaleNet <no-reply@portal.example.pl>',
      filesUrl: join(root, '.data', 'files'),
      trustedProxyHops: 0,
    })
  })

  it.each(['DATABASE_URL', 'PAYLOAD_SECRET', 'SERVER_URL', 'SMTP_URL'])('must have %s', (name) => {
    expect(faultOf({ ...PRODUCTION, [name]: undefined })).toMatch(new RegExp(`^${name} is not set`))
    expect(faultOf({ ...PRODUCTION, [name]: '  ' })).toMatch(new RegExp(`^${name} is not set`))
  })

  it.each([
    ['PAYLOAD_SECRET', 'short', 'at least 32 characters'],
    ['PAYLOAD_SECRET', 'a'.repeat(40), 'easy to guess'],
    ['SERVER_URL', 'http://portal.example.pl', 'https://'],
    ['SERVER_URL', 'portal', 'must look like'],
    ['DATABASE_URL', 'mysql://db/portal', 'must look like postgresql://'],
    ['DATABASE_OWNER_URL', 'db', 'must look like postgresql://'],
    ['PORT', 'http', 'number'],
    ['PORT', '70000', '65535'],
    ['SMTP_URL', 'https://mail.example.pl', 'must look like smtps://'],
    ['FILES_URL', 'ftp://files', 's3://'],
    ['MAIL_FROM', 'nobody', 'e-mail address'],
    ['TRUSTED_PROXY_HOPS', '-1', '0 to 10'],
    ['METRICS_TOKEN', 'short', 'at least 16 characters'],
    ['BENCH_PAGES', 'yes', 'must be 0 or 1'],
    ['BENCH_PAGES', '1', 'npm run bench'],
  ])('name %s=%s in one sentence', (name, value, told) => {
    const fault = faultOf({ ...PRODUCTION, [name]: value })
    expect(fault).toContain(name)
    expect(fault).toContain(told)
    expect(fault.match(/\./g)?.length).toBeGreaterThan(0)
  })

  it('name every fault at once', () => {
    const fault = faultOf({ NODE_ENV: 'production', PORT: 'x' })
    for (const name of ['PORT', 'DATABASE_URL', 'PAYLOAD_SECRET', 'SERVER_URL', 'SMTP_URL'])
      expect(fault).toContain(name)
  })

  it('may be plain http on this machine alone', () => {
    expect(faultOf({ ...PRODUCTION, SERVER_URL: 'http://127.0.0.1:3000' })).toBe('none')
  })
})

describe('the pages of the bench', () => {
  it('are there on this machine alone, and only when asked for', () => {
    const here = { ...PRODUCTION, SERVER_URL: 'http://127.0.0.1:3000' }
    expect(loadEnv({ ...here, BENCH_PAGES: '1' }, root).benchPages).toBe(true)
    expect(loadEnv(here, root).benchPages).toBe(false)
    expect(loadEnv(PRODUCTION, root).benchPages).toBe(false)
  })
})

describe('addresses of the database', () => {
  it('give the worker the server’s address with its own user', () => {
    expect(loadEnv(PRODUCTION, root)).toMatchObject({
      ownerUrl: PRODUCTION.DATABASE_URL,
      workerUrl: 'postgresql://portal_worker:secret@db:5432/portal',
    })
  })

  it('leave a single login alone', () => {
    const DATABASE_URL = 'postgresql://client:secret@db/portal'
    expect(loadEnv({ ...PRODUCTION, DATABASE_URL }, root)).toMatchObject({
      workerUrl: DATABASE_URL,
      ownerUrl: DATABASE_URL,
    })
  })
})

describe('a local installation', () => {
  it('says so where no database was ever started', () => {
    expect(faultOf({})).toMatch(/DATABASE_URL is not set/)
  })

  it('uses the embedded database and a secret of its own that nobody else may read', () => {
    const urls = { app: 'postgresql://a/b', owner: 'postgresql://o/b', worker: 'postgresql://w/b' }
    const first = () => loadEnv({ PORT: '3100' }, root)
    mkData({ urls })
    const env = first()
    expect(env).toMatchObject({
      local: true,
      databaseUrl: urls.app,
      ownerUrl: urls.owner,
      workerUrl: urls.worker,
    })
    expect(env.serverUrl).toBe('http://127.0.0.1:3100')
    expect(env.mailDir).toBe(join(root, '.data', 'mail'))
    expect(env.payloadSecret.length).toBeGreaterThanOrEqual(32)
    expect(first().payloadSecret).toBe(env.payloadSecret)
    expect(statSync(join(root, '.data', 'secret')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(root, '.data', 'secret'), 'utf8')).toBe(env.payloadSecret)
  })

  it('makes no secret for a database that is not its own', () => {
    const env = loadEnv({ DATABASE_URL: PRODUCTION.DATABASE_URL }, root)
    expect(() => env.payloadSecret).toThrow('PAYLOAD_SECRET is not set.')
  })
})

const mkData = (record: object): void => {
  mkdirSync(join(root, '.data'))
  writeFileSync(join(root, '.data', 'database.json'), JSON.stringify(record))
}
