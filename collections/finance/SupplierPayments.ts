import { defineCollection } from '../define'
import { civilDate, community, money, reference, text } from '../fields'
import { nameRow, sameCommunity } from './cost-hooks'

/** What was paid of an invoice. Append-only: a payment that came back is one below zero. */
export const SupplierPayments = defineCollection({
  slug: 'supplier-payments',
  admin: {
    useAsTitle: 'externalId',
    defaultColumns: ['paidOn', 'invoice', 'amountGr', 'community'],
    group: 'finance',
  },
  defaultSort: '-paidOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }],
  hooks: {
    beforeValidate: [nameRow],
    beforeChange: [sameCommunity('invoice', 'supplier-invoices')],
  },
  fields: [
    community(),
    reference('invoice', 'supplier-invoices', { required: true }),
    civilDate('paidOn', { required: true }),
    money('amountGr'),
    text('externalId', { required: true, maxLength: 100, admin: { readOnly: true, position: 'sidebar' } }),
    reference('batch', 'import-batches', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
