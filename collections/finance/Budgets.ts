import { defineCollection } from '../define'
import { community, money, reference, text, whole } from '../fields'
import { costCategory } from './cost-fields'
import { keepResolved, keepResolvedRow, sameCommunity } from './cost-hooks'

/** A line of the yearly plan (plan gospodarczy): what a category may cost in a year, and on what ground. */
export const Budgets = defineCollection({
  slug: 'budgets',
  admin: {
    useAsTitle: 'category',
    defaultColumns: ['year', 'category', 'amountGr', 'resolution', 'community'],
    group: 'finance',
  },
  defaultSort: '-year',
  indexes: [{ fields: ['community', 'year', 'category'], unique: true }],
  hooks: {
    beforeChange: [sameCommunity('resolution', 'resolutions'), keepResolved],
    beforeDelete: [keepResolvedRow],
  },
  fields: [
    community(),
    whole('year', { required: true }),
    costCategory(),
    money('amountGr'),
    text('basis', { maxLength: 500 }),
    reference('resolution', 'resolutions'),
    reference('batch', 'import-batches', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
