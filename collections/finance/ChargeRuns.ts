import { defineCollection } from '../define'
import { choice, civilDate, community, money, reference, text, whole } from '../fields'
import { chargeRunEndpoints } from './charge-run-endpoints'

/**
 * The charges of a community for a month: drafted by the monthly job or a clerk, looked at, approved, posted once.
 * `sequence` 0 is the month's charge, later ones correct it. Written by the services only.
 */
export const ChargeRuns = defineCollection({
  slug: 'charge-runs',
  endpoints: chargeRunEndpoints,
  admin: {
    useAsTitle: 'period',
    defaultColumns: ['community', 'period', 'sequence', 'state', 'amountGr', 'postedAt'],
    group: 'finance',
  },
  defaultSort: '-period',
  indexes: [{ fields: ['community', 'period', 'sequence'], unique: true }],
  fields: [
    community(),
    text('period', { required: true, maxLength: 7 }),
    whole('sequence', { required: true, defaultValue: 0 }),
    choice('state', ['draft', 'posted'], { defaultValue: 'draft' }),
    civilDate('bookedOn', { required: true }),
    civilDate('dueOn', { required: true }),
    money('amountGr'),
    { name: 'problems', type: 'json' },
    text('digest', { required: true, maxLength: 64 }),
    reference('postedBy', 'staff'),
    { name: 'postedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
  ],
})
