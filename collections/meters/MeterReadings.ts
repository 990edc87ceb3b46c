import { defineCollection } from '../define'
import { cardEndpoints } from './card-endpoints'
import { exportEndpoints } from './export-endpoint'
import { readingEndpoints } from './reading-endpoints'
import { askReason, checkFalling } from './reading-hooks'
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
  endpoints: [...readingEndpoints, ...cardEndpoints, ...exportEndpoints],
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['meter', 'readOn', 'kind', 'value', 'status', 'flag', 'photo'],
    group: 'meters',
  },
  defaultSort: '-readOn',
  hooks: { beforeChange: [askReason, checkFalling] },
  indexes: [{ fields: ['meter', 'readOn', 'kind'], unique: true }, { fields: ['premises', 'readOn'] }],
  fields: [
    community(),
    reference('meter', 'meters', { required: true, index: false }),
    reference('premises', 'premises', { index: false }),
    civilDate('readOn', { required: true }),
    choice('kind', readingKinds),
    decimal('value', 14, 3, { required: true }),
    choice('status', ['accepted', 'pending', 'rejected'], { defaultValue: 'accepted' }),
    text('flag', { maxLength: 120 }),
    text('reason'),
    // Staff confirm that the counter passed its last figure; without it a lower value counts as no use.
    { name: 'rollover', type: 'checkbox', defaultValue: false, required: true },
    reference('window', 'reading-windows'),
    reference('sentBy', 'residents', { admin: { readOnly: true } }),
    { name: 'sentAt', type: 'date', admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } } },
    reference('photo', 'files', { admin: { readOnly: true } }),
  ],
})
