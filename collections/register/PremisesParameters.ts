import { defineCollection } from '../define'
import { choice, civilDate, community, decimal, reference, text } from '../fields'

export const parameterNames = [
  'persons',
  'wastePersons',
  'coldWaterNorm',
  'hotWaterNorm',
  'coldWaterForecast',
  'hotWaterForecast',
  'heatForecast',
  'areaM2',
  'heatedAreaM2',
  'allocatorFactor',
] as const

/** What an advance is reckoned from, each value dated. A value holds until the next one of its name. */
export const PremisesParameters = defineCollection({
  slug: 'premises-parameters',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['premises', 'name', 'validFromOn', 'value'],
    group: 'register',
  },
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
