import { defineCollection } from '../define'
import { community, references, text } from '../fields'

/** A named group of people, an audience for announcements and documents. */
export const ResidentGroups = defineCollection({
  slug: 'resident-groups',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'community'], group: 'register' },
  defaultSort: 'name',
  indexes: [{ fields: ['community', 'name'], unique: true }],
  fields: [community(), text('name', { required: true, maxLength: 100 }), references('people', 'residents')],
})
