import { defineCollection } from '../define'
import { choice, civilDate, community, money, reference, text } from '../fields'
import { bookingEndpoints } from './booking-endpoints'

export const entryKinds = [
  'opening',
  'charge',
  'settlement',
  'interest',
  'payment',
  'refund',
  'correction',
  'cost',
] as const

/**
 * The book. Append-only: a mistake is corrected by a reversal, never by a change. Rows come from imports and services;
 * staff read them here. Exactly one of debit and credit is above zero (database check).
 */
export const LedgerEntries = defineCollection({
  slug: 'ledger-entries',
  endpoints: bookingEndpoints,
  admin: {
    useAsTitle: 'externalId',
    defaultColumns: ['bookedOn', 'account', 'kind', 'description', 'debitGr', 'creditGr'],
    group: 'finance',
  },
  defaultSort: '-bookedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }, { fields: ['account', 'bookedOn'] }],
  fields: [
    community(),
    text('externalId', { required: true, maxLength: 100 }),
    reference('account', 'accounts', { required: true, index: false }),
    civilDate('bookedOn', { required: true }),
    civilDate('dueOn'),
    civilDate('effectiveDueOn', { required: true, admin: { hidden: true } }),
    choice('kind', entryKinds),
    text('document'),
    text('period', { maxLength: 7 }),
    { name: 'description', type: 'textarea', maxLength: 10_000 },
    money('debitGr'),
    money('creditGr'),
    reference('reversalOf', 'ledger-entries'),
    reference('batch', 'import-batches'),
  ],
})
