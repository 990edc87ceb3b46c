import { defineCollection } from '../define'
import type { Field } from 'payload'
import { choice, reference, text, whole } from '../fields'

/** Who did what to what, when. Append-only; a database trigger chains each row to the one before. */
export const AuditEvents = defineCollection({
  slug: 'audit-events',
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorKind', 'actorId', 'action', 'objectType', 'objectId'],
    group: 'system',
  },
  defaultSort: '-at',
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    choice('actorKind', ['anonymous', 'resident', 'staff', 'system']),
    text('actorId', { index: true }),
    text('action', { required: true, index: true }),
    reference('community', 'communities'),
    text('objectType'),
    text('objectId', { index: true }),
    { name: 'details', type: 'json' },
    text('requestId'),
    { ...whole('seq', { index: true }), unique: true } as Field,
    text('prevHash', { maxLength: 64 }),
    text('hash', { maxLength: 64, required: true }),
  ],
})
