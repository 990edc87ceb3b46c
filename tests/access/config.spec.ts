import type { Endpoint, Field, FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { policy } from '@/access/policy'
import { operations } from '@/access/policy/types'
import { slugs, type Slug } from '@/access/slugs'
import { useConfig } from './support/use-config'

const { config, collection, house } = useConfig()
const nobodyAsks = { req: { user: null } } as never
const nameOf = (endpoint: Omit<Endpoint, 'root'>) => `${endpoint.method} ${endpoint.path}`

describe('collections', () => {
  it('are those of the policy table and Payload’s own, no others', () => {
    const own = ['payload-kv', 'payload-migrations', 'payload-preferences']
    expect(
      config()
        .collections.map(({ slug }) => slug)
        .sort(),
    ).toEqual([...slugs, ...own].sort())
    expect(Object.keys(policy).sort()).toEqual([...slugs].sort())
    expect(config().globals).toEqual([])
  })

  it.each(slugs)('%s has a rule of its own for every operation', (slug) => {
    const { access } = collection(slug)
    for (const operation of [...operations, 'admin'] as const)
      expect(access[operation], operation).toBeTypeOf('function')
    expect(
      Object.keys(policy[slug])
        .filter((key) => key !== 'fields')
        .sort(),
    ).toEqual([...operations].sort())
  })

  it.each(slugs)('%s checks the written row, bounds queries, and keeps neither locks nor copies', (slug) => {
    const { hooks, lockDocuments, disableDuplicate, versions, endpoints } = collection(slug)
    expect(hooks.beforeOperation.map(({ name }) => name)).toContain('capQuery')
    expect(hooks.afterChange.length).toBeGreaterThan(0)
    expect(lockDocuments).toBe(false)
    expect(disableDuplicate).toBe(true)
    expect(Boolean(versions)).toBe(false)
    expect((endpoints as Endpoint[]).map(nameOf)).not.toContain('post /:id/duplicate')
  })

  it.each(slugs)('%s stores the community on every row, where rows belong to one', (slug) => {
    const apart: Slug[] = [
      'communities',
      'residents',
      'staff',
      'import-batches',
      // One key may be for several communities, which it names.
      'import-keys',
      'interest-rates',
      // One for all communities, like people; what each bought stands in its invoices.
      'suppliers',
      // One firm works for several, which it names.
      'contractors',
      'bank-csv-profiles',
      // The form builder's own, closed to everyone and empty.
      'survey-submissions',
    ]
    const names = collection(slug).flattenedFields.map(({ name }) => name)
    expect(names.includes('community')).toBe(!apart.includes(slug))
  })

  it('take uploads in one place only, which keeps nothing in a folder of Payload’s and fetches from nowhere', () => {
    expect(house().flatMap(({ slug, upload }) => (upload ? [slug] : []))).toEqual(['files'])
    const { upload, trash } = collection('files')
    expect(trash).toBe(true)
    expect(upload).toMatchObject({
      disableLocalStorage: true,
      pasteURL: false,
      crop: false,
      focalPoint: false,
      bulkUpload: false,
    })
    expect([upload.handlers?.length, upload.imageSizes ?? []]).toEqual([1, []])
    expect(upload.mimeTypes).toHaveLength(7)
    expect(upload.mimeTypes?.join()).not.toMatch(/svg|html/)
  })

  it.each(['payload-kv', 'payload-migrations'])('%s is closed to everyone', async (slug) => {
    for (const operation of operations)
      expect(await collection(slug).access[operation]?.(nobodyAsks), operation).toBe(false)
  })

  it('preferences are closed to who is not staff', async () => {
    for (const operation of operations)
      expect(await collection('payload-preferences').access[operation]?.(nobodyAsks), operation).toBe(false)
  })
})

describe('fields', () => {
  const everyField = () =>
    house().flatMap(({ slug, flattenedFields }) =>
      [...flattenedFields, ...flattenedFields.flatMap(insideOf)].map((field) => ({ slug, field })),
    )

  it('never travel in a token, order rows or stand in for a key', () => {
    for (const { slug, field } of everyField())
      expect('saveToJWT' in field && field.saveToJWT, `${slug}.${field.name}`).toBeFalsy()
    for (const one of house()) {
      expect(one.orderable, one.slug).toBeFalsy()
      expect(typeof one.auth === 'object' && one.auth.useAPIKey, one.slug).toBeFalsy()
    }
  })

  it('that point at rows have every id checked under the writer’s access', () => {
    const free: string[] = []
    for (const { slug, field } of everyField()) {
      if (!isRelation(field)) continue
      if (!field.filterOptions) free.push(`${slug}.${field.name}`)
    }
    // Written by administrators alone, who see every community.
    expect(free).toEqual(['staff.communities'])
    expect(policy.staff.fields?.['communities']?.write).toEqual(['admin'])
  })

  it('of secrets are hidden', () => {
    for (const slug of ['residents', 'staff'])
      for (const name of [
        'salt',
        'hash',
        'resetPasswordToken',
        'resetPasswordExpiration',
        'resetPasswordRequestedAt',
      ]) {
        const field = collection(slug).flattenedFields.find((one) => one.name === name)
        expect(field, name).toMatchObject({ hidden: true })
      }
  })

  it.each(slugs)('%s limits the fields its policy names', (slug) => {
    for (const [name, rule] of Object.entries(policy[slug].fields ?? {})) {
      // Virtual in Payload: the guard in collections/password-guard stands for it.
      if (name === 'password') continue
      const field = collection(slug).flattenedFields.find((one) => one.name === name)
      expect(field, name).toBeDefined()
      const { access } = field as Field & { access?: Record<string, unknown> }
      if (rule.read || rule.residents) expect(access?.['read'], name).toBeTypeOf('function')
      if (rule.write)
        expect(
          [access?.['create'], access?.['update']].map((one) => typeof one),
          name,
        ).toEqual(['function', 'function'])
    }
  })
})

/** Fields of a list stand in it, not beside it. */
const insideOf = (field: FlattenedField): FlattenedField[] =>
  field.type === 'array' ? field.flattenedFields.flatMap((inner) => [inner, ...insideOf(inner)]) : []

const isRelation = (field: FlattenedField): field is FlattenedField & { filterOptions?: unknown } =>
  field.type === 'relationship' || field.type === 'upload'
