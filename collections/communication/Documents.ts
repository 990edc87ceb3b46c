import { todayInWarsaw } from '@/src/platform/clock'
import { defineCollection } from '../define'
import { choice, civilDate, community, text } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { audience } from './audience-field'

export const documentCategories = ['rules', 'financialReport', 'resolution', 'minutes', 'other'] as const

type Version = { file?: unknown }

/** A document of the community with all its versions: who reads it follows from the audience and today's ties. */
export const Documents = defineCollection({
  slug: 'documents',
  trash: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', 'community', 'publishedOn', 'untilOn'],
    group: 'communication',
  },
  defaultSort: '-publishedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }],
  hooks: {
    afterChange: [
      claimFiles('documents', (doc) => ((doc['versions'] ?? []) as Version[]).map((version) => version.file)),
    ],
  },
  fields: [
    community(),
    text('title', { required: true, maxLength: 10_000 }),
    { name: 'description', type: 'textarea', maxLength: 2000 },
    choice('category', documentCategories, { defaultValue: 'other' }),
    audience(),
    { ...civilDate('publishedOn', { required: true, index: true }), defaultValue: () => todayInWarsaw() },
    civilDate('untilOn'),
    text('resolution', { maxLength: 100 }),
    {
      name: 'versions',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 100,
      fields: [
        file('file', { required: true }),
        civilDate('effectiveOn'),
        { name: 'changes', type: 'textarea', maxLength: 2000 },
      ],
    },
    text('externalId', { maxLength: 100, admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
