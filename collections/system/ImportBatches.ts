import { defineCollection } from '../define'
import { choice, reference, references, text, whole } from '../fields'
import { exportEndpoints } from './export-endpoint'
import { importEndpoints } from './import-endpoints'

/** One run of an import: what came, what it would change, what was wrong, who applied it. Written by the import only. */
export const ImportBatches = defineCollection({
  slug: 'import-batches',
  endpoints: [...importEndpoints, ...exportEndpoints],
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['createdAt', 'fileName', 'state', 'source', 'asOfAt', 'createdBy'],
    group: 'system',
  },
  defaultSort: '-createdAt',
  fields: [
    text('fileName'),
    text('source'),
    { name: 'asOfAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    choice('state', ['checked', 'applied', 'refused', 'running', 'interrupted', 'undone']),
    { name: 'dryRun', type: 'checkbox', defaultValue: false, required: true },
    whole('durationMs'),
    { name: 'files', type: 'json' },
    { name: 'errors', type: 'json' },
    { name: 'warnings', type: 'json' },
    { name: 'differences', type: 'json' },
    text('sha256', { maxLength: 64 }),
    references('communities', 'communities'),
    reference('createdBy', 'staff'),
    // The accounting program's key, where no person sent it.
    reference('importKey', 'import-keys'),
    // Whose names of columns the package was read with.
    reference('columnsOf', 'communities'),
    { name: 'appliedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'undoneAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    reference('undoneBy', 'staff'),
  ],
})
