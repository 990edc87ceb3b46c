import type { CollectionConfig, Field, SelectField } from 'payload'
import { collectionAccess, fieldAccess } from '@/access/build'
import { capQuery, checkWrittenRow } from '@/access/guards'
import type { Slug } from '@/access/slugs'
import { auditChange, auditDelete } from './audit-hooks'
import { refusePassword } from './password-guard'
import { privateUpload } from './private-upload'
import { collectionLabels, fieldLabel, groupLabel, optionLabel, rowLabel } from './messages/labels'

type Definition = Omit<CollectionConfig, 'slug' | 'access' | 'labels' | 'admin'> & {
  slug: Slug
  admin: NonNullable<CollectionConfig['admin']> & { group: string }
}

/**
 * A collection as the house makes it: access from the policy table, the check of the written row, bounded queries,
 * labels from the message files. Nothing here may be set by hand in a collection file.
 */
export function defineCollection(definition: Definition): CollectionConfig {
  const { slug, hooks = {}, admin } = definition
  return {
    ...definition,
    labels: collectionLabels(slug),
    access: collectionAccess(slug),
    admin: {
      ...admin,
      group: groupLabel(admin.group),
      enableListViewSelectAPI: true,
      pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    },
    disableDuplicate: true,
    lockDocuments: false,
    ...(definition.upload ? { upload: privateUpload(definition.upload) } : {}),
    fields: [...hiddenAuthFields(definition), ...finishFields(slug, definition.fields)],
    hooks: {
      ...hooks,
      beforeOperation: [
        capQuery,
        ...(definition.auth ? [refusePassword(slug)] : []),
        ...(hooks.beforeOperation ?? []),
      ],
      afterChange: [...(hooks.afterChange ?? []), checkWrittenRow(slug), auditChange(slug)],
      afterDelete: [...(hooks.afterDelete ?? []), auditDelete(slug)],
    },
  }
}

/** Fields with their labels and the policy's access, also for a collection that a plugin puts together. */
export const finishFields = (slug: Slug, fields: Field[]): Field[] =>
  fields.map((field) => finish(slug, field))

/** Fields inside a list or group are labelled by their path; who may read or write them is said of the list as a whole. */
function finish(slug: Slug, field: Field, within = ''): Field {
  if (!('name' in field)) throw new Error(`A field of ${slug} has no name.`)
  const path = `${within}${field.name}`
  const label = fieldLabel(slug, path)
  const finished = {
    ...field,
    label,
    ...(within ? {} : { access: fieldAccess(slug, field.name) }),
  } as Field
  if (finished.type === 'select') finished.options = optionsOf(slug, path, field as SelectField)
  if (finished.type === 'array') finished.labels = { singular: rowLabel(slug, path), plural: label }
  if (finished.type === 'array' || finished.type === 'group')
    finished.fields = finished.fields.map((inner) => finish(slug, inner, `${path}.`))
  return finished
}

const optionsOf = (slug: Slug, path: string, field: SelectField): SelectField['options'] =>
  field.options.map((option) => {
    const value = typeof option === 'string' ? option : option.value
    return { value, label: optionLabel(slug, path, value) }
  })

/**
 * Payload adds the sign-in fields of an auth collection itself; naming them here lets the policy table limit them.
 * The password is virtual in Payload, so only its access stands here.
 */
function hiddenAuthFields(definition: Definition): Field[] {
  if (!definition.auth) return []
  const { slug } = definition
  const email: Field = {
    name: 'email',
    type: 'email',
    label: fieldLabel(slug, 'email'),
    access: fieldAccess(slug, 'email'),
  }
  const withUsername = typeof definition.auth === 'object' && definition.auth.loginWithUsername
  if (!withUsername) return [{ ...email, required: true, unique: true }]
  return [
    // Payload shows no e-mail where one signs in by a code; here it is contact data like any other.
    {
      ...email,
      required: false,
      unique: false,
      index: true,
      admin: { components: { Field: '@payloadcms/ui#EmailField' } },
    },
    {
      name: 'username',
      type: 'text',
      required: true,
      unique: true,
      label: fieldLabel(slug, 'username'),
      access: fieldAccess(slug, 'username'),
    },
  ]
}
