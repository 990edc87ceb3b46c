import type { SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { policy } from '@/access/policy'
import type { Role } from '@/access/policy/types'
import { slugs } from '@/access/slugs'
import { patches } from './support/samples'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { deniedFields, deniedPaths } from './support/denied'
import { leaksAt, storedValue } from './support/probes'

const askers = [
  ['resident', { collection: 'residents', label: 'owner' }],
  ['resident', { collection: 'residents', label: 'tenant' }],
  ['resident', { collection: 'residents', label: 'boardAllGrants' }],
  ['admin', { collection: 'staff', label: 'admin' }],
  ['manager', { collection: 'staff', label: 'manager' }],
  ['accountant', { collection: 'staff', label: 'accountant' }],
  ['technician', { collection: 'staff', label: 'technician' }],
] as const

const world = useWorld()
let config: SanitizedConfig
beforeAll(async () => {
  config = world.payload().config
  // Secrets that are there to be guessed.
  for (const table of ['residents', 'staff'])
    await world.database().owner.query(
      `insert into ${table}_sessions (_order, _parent_id, id, created_at, expires_at)
         select 1, id, md5('session' || id), now(), now() + interval '1 hour' from ${table}`,
    )
  for (const table of ['residents', 'staff'])
    await world.database().owner.query(
      `update ${table} set hash = md5(id::text), salt = md5('salt' || id), reset_password_token = md5('token' || id),
         reset_password_expiration = now(), reset_password_requested_at = now()`,
    )
})

describe.each(askers)('%s %o', (role, as) => {
  const readable = slugs.filter((slug) => policy[slug].read[role as Role] !== undefined)

  it.each(readable)('learns nothing of what he may not read by asking for %s', async (slug) => {
    const leaks: string[] = []
    for (const { path, target, field } of deniedPaths(config, slug, role)) {
      const value = await storedValue(world.database().owner, target, field)
      if (value !== null) leaks.push(...(await leaksAt(world.rest, as, slug, path, value)))
    }
    expect(leaks).toEqual([])
  })

  it.each(readable)('gets no such field of %s, asked for or not', async (slug) => {
    const denied = deniedFields(config, slug, role as Role).map((name) => name.split('.')[0] ?? name)
    const select = denied.map((name) => `&select[${name}]=true&populate[${slug}][${name}]=true`).join('')
    for (const search of [
      '',
      '&depth=2',
      select,
      `${select}&depth=2`,
      '&showHiddenFields=true',
      '&draft=true',
      '&trash=true',
    ]) {
      const { body } = await world.rest(`/${slug}?limit=100${search}`, { as })
      const { docs } = body as { docs: Doc[] }
      for (const doc of docs) {
        expect(shownFields(doc, denied, as.label), search).toEqual([])
      }
      const [first] = docs
      if (!first) continue
      const one = await world.rest(`/${slug}/${first.id}?x=1${search}`, { as })
      expect(shownFields(one.body as Doc, denied, as.label), search).toEqual([])
    }
  })

  it.each(readable)('cannot pick rows of %s to change by what he may not read', async (slug) => {
    for (const field of deniedFields(config, slug, role)) {
      const value = await storedValue(world.database().owner, slug, field)
      if (value === null) continue
      for (const method of ['PATCH', 'DELETE'] as const) {
        const { status } = await world.rest(`/${slug}?where[${field}][equals]=${encodeURIComponent(value)}`, {
          as,
          method,
          ...(method === 'PATCH' ? { body: patches[slug] } : {}),
        })
        expect([400, 403], `${method} ${field}`).toContain(status)
      }
    }
  })
})

type Doc = { id: string } & Record<string, unknown>

/** Which of the fields a row shows. One's own row may show one's own sessions; Payload leaves others' as an empty list. */
function shownFields(doc: Doc, denied: string[], label: string): string[] {
  const isOwn = doc.id === idOf('residents', label) || doc.id === idOf('staff', label)
  return denied.filter((name) => {
    // Payload leaves a list nobody may see as an empty one.
    if (name !== 'sessions') return name in doc && JSON.stringify(doc[name]) !== '[]'
    return !isOwn && JSON.stringify(doc[name] ?? []) !== '[]'
  })
}
