import type { Endpoint, SanitizedConfig } from 'payload'
import { actorOf } from './actor/from-request'
import { slugs } from './slugs'

const nobody = () => false
const staffOnly = async ({ req }: { req: Parameters<typeof actorOf>[0] }) =>
  (await actorOf(req)).kind === 'staff'
/** What Payload adds by itself, and who may use it here. Preferences keep Payload's own rule: one's own rows. */
const frameworkCollections: Record<string, (context: never) => boolean | Promise<boolean>> = {
  'payload-locked-documents': staffOnly,
  'payload-migrations': nobody,
  'payload-jobs': nobody,
  'payload-kv': nobody,
}

/**
 * Payload 3 lets any signed-in user use the collections and endpoints it adds itself. This closes them for everyone
 * whom the house did not name, and stops the start where Payload brings one that nobody has thought about.
 */
export function harden(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if ((slugs as readonly string[]).includes(collection.slug)) continue
    if (collection.slug === 'payload-preferences') {
      closePreferences(collection)
      continue
    }
    const rule = frameworkCollections[collection.slug]
    if (!rule) throw new Error(`Collection ${collection.slug} has no rule in access/harden.`)
    const access = rule as never
    collection.access = {
      ...collection.access,
      read: access,
      create: access,
      update: access,
      delete: access,
      readVersions: access,
      unlock: nobody,
    }
  }
  config.jobs.access = { run: nobody, queue: nobody, cancel: nobody }
  return config
}

/** One's own preferences, staff only: residents have no use for the admin's memory of columns. */
function closePreferences(collection: SanitizedConfig['collections'][number]): void {
  const { read, create, update, delete: remove } = collection.access
  const forStaff =
    <T extends (args: never) => unknown>(own: T) =>
    async (args: Parameters<T>[0]): Promise<unknown> =>
      (await staffOnly(args)) ? await own(args) : false
  collection.access = {
    ...collection.access,
    read: forStaff(read as never) as never,
    create: forStaff(create as never) as never,
    update: forStaff(update as never) as never,
    delete: forStaff(remove as never) as never,
    readVersions: nobody,
    unlock: nobody,
  }
  collection.endpoints = wrapEndpoints(collection.endpoints)
}

function wrapEndpoints(endpoints: false | Endpoint[] | Omit<Endpoint, 'root'>[]): Endpoint[] | false {
  if (endpoints === false) return false
  return endpoints.map((endpoint) => ({
    ...endpoint,
    handler: async (req) =>
      (await staffOnly({ req }))
        ? endpoint.handler(req)
        : Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 }),
  }))
}
