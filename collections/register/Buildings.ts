import { defineCollection } from '../define'
import { community, text } from '../fields'

export const Buildings = defineCollection({
  slug: 'buildings',
  admin: { useAsTitle: 'street', defaultColumns: ['code', 'street', 'city', 'community'], group: 'register' },
  defaultSort: 'code',
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    community(),
    text('code', { required: true, maxLength: 100 }),
    text('street', { required: true }),
    text('postalCode', { required: true, maxLength: 10 }),
    text('city', { required: true }),
  ],
})
