import { defineCollection } from '../define'
import { civilDate, community, reference, text } from '../fields'
import { isNrb } from '../validators'

/** An account (kartoteka) of premises: a new owner gets a new one, its number is never used again. */
export const Accounts = defineCollection({
  slug: 'accounts',
  admin: {
    useAsTitle: 'code',
    defaultColumns: ['code', 'premises', 'nrb', 'openedOn', 'closedOn'],
    group: 'finance',
  },
  defaultSort: 'code',
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    community(),
    text('code', { required: true, maxLength: 100 }),
    reference('premises', 'premises', { required: true }),
    { ...text('nrb', { index: true }), validate: isNrb },
    text('payerId', { index: true, maxLength: 100 }),
    civilDate('openedOn', { required: true }),
    civilDate('closedOn'),
  ],
})
