import { defineCollection } from '../define'
import { choice, civilDate, community, decimal, reference, text } from '../fields'

export const readingKinds = [
  'resident',
  'administration',
  'remote',
  'estimated',
  'initial',
  'final',
  'settlement',
  'control',
] as const

/** A reading is the state at the end of its day. A falling value is kept and flagged, never turned into negative use. */
export const MeterReadings = defineCollection({
  slug: 'meter-readings',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['meter', 'readOn', 'kind', 'value', 'status'],
    group: 'meters',
  },
  defaultSort: '-readOn',
  indexes: [{ fields: ['meter', 'readOn', 'kind'], unique: true }, { fields: ['premises', 'readOn'] }],
  fields: [
    community(),
    reference('meter', 'meters', { required: true, index: false }),
    reference('premises', 'premises', { index: false }),
    civilDate('readOn', { required: true }),
    choice('kind', readingKinds),
    decimal('value', 14, 3, { required: true }),
    choice('status', ['accepted', 'pending', 'rejected'], { defaultValue: 'accepted' }),
    text('flag', { maxLength: 40 }),
  ],
})
