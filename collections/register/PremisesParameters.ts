import { defineCollection } from '../define'
import { choice, civilDate, community, decimal, reference, text } from '../fields'
import { parameterEndpoints } from './parameter-endpoints'
import { parameterNames } from './parameter-names'

/** What an advance is reckoned from, each value dated. A value holds until the next one of its name. */
export const PremisesParameters = defineCollection({
  slug: 'premises-parameters',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['premises', 'name', 'validFromOn', 'value'],
    group: 'register',
  },
  endpoints: parameterEndpoints,
  defaultSort: '-validFromOn',
  indexes: [{ fields: ['premises', 'name', 'validFromOn'], unique: true }],
  fields: [
    community(),
    reference('premises', 'premises', { required: true }),
    choice('name', parameterNames),
    civilDate('validFromOn', { required: true }),
    decimal('value', 14, 3, { required: true }),
    text('source'),
  ],
})
