import { defineCollection } from '../define'
import { choice, civilDate, community, reference, references, whole } from '../fields'

export const capacities = ['owner', 'spouse', 'tenant', 'householdMember', 'proxy', 'representative'] as const

/** The dated tie of a person to premises and accounts: every right of a resident comes from here. */
export const Occupancies = defineCollection({
  slug: 'occupancies',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['premises', 'person', 'capacity', 'fromOn', 'toOn'],
    group: 'register',
  },
  defaultSort: '-fromOn',
  indexes: [{ fields: ['premises', 'person', 'capacity', 'fromOn'], unique: true }],
  fields: [
    community(),
    reference('premises', 'premises', { required: true }),
    reference('person', 'residents', { required: true }),
    choice('capacity', capacities),
    civilDate('fromOn', { required: true }),
    civilDate('toOn'),
    whole('fractionNum', { required: true, defaultValue: 1 }),
    whole('fractionDen', { required: true, defaultValue: 1 }),
    references('accounts', 'accounts'),
    reference('principal', 'residents'),
  ],
})
