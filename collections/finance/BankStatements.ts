import { defineCollection } from '../define'
import { choice, civilDate, community, money, reference, text, whole } from '../fields'

/** A bank statement as it came: of which account, over which days, and between which balances. Written by the import. */
export const BankStatements = defineCollection({
  slug: 'bank-statements',
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['community', 'ownNrb', 'fromOn', 'toOn', 'openingGr', 'closingGr', 'fileName'],
    group: 'finance',
  },
  defaultSort: '-toOn',
  indexes: [{ fields: ['community', 'sha256', 'place'], unique: true }],
  fields: [
    community(),
    text('ownNrb', { required: true, maxLength: 26 }),
    choice('format', ['mt940', 'camt053', 'elixir0', 'csv']),
    text('number', { maxLength: 100 }),
    civilDate('fromOn'),
    civilDate('toOn'),
    money('openingGr', { required: false }),
    money('closingGr', { required: false }),
    whole('transactionCount', { required: true, defaultValue: 0 }),
    text('fileName', { required: true }),
    text('sha256', { required: true, maxLength: 64 }),
    // Which statement of the file it is.
    whole('place', { required: true, defaultValue: 0 }),
    reference('batch', 'import-batches'),
  ],
})
