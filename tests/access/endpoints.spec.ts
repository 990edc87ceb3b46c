import type { Endpoint, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { slugs } from '@/access/slugs'
import { payloadEndpoints, signInEndpoints, staffEndpoints } from './support/own-endpoints'

let config: SanitizedConfig
beforeAll(async () => {
  const { default: loaded } = await import('@payload-config')
  config = await loaded
})

const collection = (slug: string) => {
  const found = config.collections.find((one) => one.slug === slug)
  if (!found) throw new Error(`No collection ${slug}.`)
  return found
}
const nobodyAsks = { req: { user: null } } as never
const nameOf = (endpoint: Omit<Endpoint, 'root'>) => `${endpoint.method} ${endpoint.path}`

describe('endpoints', () => {
  const usual = [
    'get /count',
    'post /',
    'delete /',
    'delete /:id',
    'post /access/:id?',
    'get /versions',
    'get /',
    'get /:id',
    'get /versions/:id',
    'post /versions/:id',
    'patch /',
    'patch /:id',
  ]

  it.each(slugs)('of %s are on the list', (slug) => {
    const names = new Set((collection(slug).endpoints as Endpoint[]).map(nameOf))
    expect([...names].sort()).toEqual(
      [...usual, ...(payloadEndpoints[slug] ?? []), ...(staffEndpoints[slug] ?? [])].sort(),
    )
  })

  it('of the whole are on the list', () => {
    expect(config.endpoints.map(nameOf)).toEqual(['get /access'])
  })

  it.each(['residents', 'staff'])('of %s: ours come before Payload’s of the same path', (slug) => {
    const endpoints = collection(slug).endpoints as Endpoint[]
    for (const name of signInEndpoints) {
      const [first, second] = endpoints.filter((endpoint) => nameOf(endpoint) === name)
      expect(first, name).toBeDefined()
      expect(first?.handler).not.toBe(second?.handler)
    }
  })

  it.each(['residents', 'staff'])(
    'of %s: first registration, unlocking and verification answer 404',
    async (slug) => {
      for (const name of ['post /first-register', 'post /unlock', 'post /verify/:id']) {
        const [first] = (collection(slug).endpoints as Endpoint[]).filter(
          (endpoint) => nameOf(endpoint) === name,
        )
        expect((await first?.handler({} as never))?.status, name).toBe(404)
      }
    },
  )

  it('of the job queue run for nobody', async () => {
    const { access } = config.jobs
    for (const name of ['run', 'queue', 'cancel'] as const)
      expect(await access?.[name]?.(nobodyAsks), name).toBe(false)
  })
})
