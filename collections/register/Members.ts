import { defineCollection } from '../define'
import { civilDate, community, reference } from '../fields'

/** Members of a cooperative (Prawo spółdzielcze art. 36: one member, one vote). */
export const Members = defineCollection({
  slug: 'members',
  admin: { useAsTitle: 'id', defaultColumns: ['person', 'fromOn', 'toOn', 'community'], group: 'register' },
  defaultSort: '-fromOn',
  indexes: [{ fields: ['community', 'person', 'fromOn'], unique: true }],
  fields: [
    community(),
    reference('person', 'residents', { required: true }),
    civilDate('fromOn', { required: true }),
    civilDate('toOn'),
  ],
})
