import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { useConfig } from './support/use-config'

const { config, collection, house } = useConfig()

describe('the whole', () => {
  it('has no GraphQL, neither in the configuration nor as a route', () => {
    expect(config().graphQL.disable).toBe(true)
    const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    expect(routes.filter((path) => /graphql/i.test(path))).toEqual([])
    expect(existsSync('schema.graphql')).toBe(false)
  })

  it('takes cookies from its own pages only, and shares with no other origin', () => {
    expect(config().csrf.length).toBeGreaterThan(0)
    expect(new Set(config().csrf)).toEqual(new Set([config().serverURL]))
    expect(config().cors).toEqual([])
    expect(config().auth.jwtOrder).toEqual(['cookie'])
  })

  it('bounds depth, texts and uploads, and tells nobody about itself', () => {
    expect(config().maxDepth).toBeLessThanOrEqual(3)
    expect(config().defaultDepth).toBe(0)
    expect(config().defaultMaxTextLength).toBeLessThanOrEqual(10_000)
    expect(config().upload).toMatchObject({ abortOnLimit: true, limits: { fileSize: 25 * 1024 * 1024 } })
    expect(config().telemetry).toBe(false)
    expect(config().debug).toBe(false)
    expect(config().admin.autoLogin).toBeFalsy()
    expect(config().admin.avatar).toBe('default')
  })

  it('has no view in the admin but those on the list', () => {
    expect(config().admin.user).toBe('staff')
    expect(Object.keys(config().admin.components.views ?? {})).toEqual([
      'importPackage',
      'importKeys',
      'charges',
      'booking',
      'payments',
      'media',
      'readings',
      'readingCards',
      'meterReplacement',
      'legalisations',
      'meterBalance',
      'faultBoard',
      'fault',
      'inspections',
      'inspection',
      'announcement',
      'find',
      'invitations',
      'changeOfOwner',
      'newCommunity',
      'parameters',
    ])
  })

  it('has no tab beside a row but those on the list', () => {
    const tabs = house().flatMap(({ slug, admin }) =>
      Object.keys(admin.components?.views?.edit ?? {}).map((name) => `${slug} ${name}`),
    )
    expect(tabs).toEqual([
      'surveys results',
      'resolutions voting',
      'resolutions votes',
      'resolutions notices',
    ])
  })

  it('changes its schema by migrations only', () => {
    const adapter = config().db.init({ payload: { config: config() } as never }) as {
      push?: boolean
      idType?: string
    }
    expect(adapter).toMatchObject({ push: false, idType: 'uuidv7' })
  })

  it.each(['residents', 'staff'])('%s: sessions in the database, tokens in the cookie only', (slug) => {
    expect(collection(slug).auth).toMatchObject({
      useSessions: true,
      removeTokenFromResponses: true,
      verify: false,
      cookies: { sameSite: 'Lax' },
    })
  })
})
