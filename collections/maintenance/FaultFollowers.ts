import { defineCollection } from '../define'
import { community, reference } from '../fields'

/** Residents who said „me too” to a fault of a common part instead of reporting it once more; they are told of it too. */
export const FaultFollowers = defineCollection({
  slug: 'fault-followers',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'fault', 'person'],
    group: 'maintenance',
    hidden: true,
  },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['fault', 'person'], unique: true }],
  fields: [
    community(),
    reference('fault', 'faults', { required: true, index: false }),
    reference('person', 'residents', { required: true }),
  ],
})
