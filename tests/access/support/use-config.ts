import type { SanitizedConfig } from 'payload'
import { beforeAll } from 'vitest'
import { slugs } from '@/access/slugs'

/** The portal's own configuration, as Payload has completed it, for the tests of a file. */
export const useConfig = () => {
  let loaded: SanitizedConfig | null = null
  beforeAll(async () => {
    loaded = await (await import('@payload-config')).default
  })
  const config = (): SanitizedConfig => {
    if (!loaded) throw new Error('The configuration is there from beforeAll on.')
    return loaded
  }
  const collection = (slug: string) => {
    const found = config().collections.find((one) => one.slug === slug)
    if (!found) throw new Error(`No collection ${slug}.`)
    return found
  }
  return { config, collection, house: () => slugs.map(collection) }
}
