import { defineCollection } from '../define'
import { civilDate, community, money, reference, text } from '../fields'
import { costCategory } from './cost-fields'
import { nameRow, sameCommunity } from './cost-hooks'

/** A cost of the property as it was booked, with the invoice behind it. Below zero: a correction. */
export const Costs = defineCollection({
  slug: 'costs',
  admin: {
    useAsTitle: 'externalId',
    defaultColumns: ['bookedOn', 'category', 'amountGr', 'building', 'invoice', 'community'],
    group: 'finance',
  },
  defaultSort: '-bookedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }, { fields: ['community', 'bookedOn'] }],
  hooks: {
    beforeValidate: [nameRow],
    beforeChange: [sameCommunity('invoice', 'supplier-invoices'), sameCommunity('building', 'buildings')],
  },
  fields: [
    community(),
    reference('building', 'buildings'),
    costCategory(),
    civilDate('bookedOn', { required: true }),
    money('amountGr'),
    reference('invoice', 'supplier-invoices'),
    { name: 'description', type: 'textarea', maxLength: 10_000 },
    text('externalId', { required: true, maxLength: 100, admin: { readOnly: true, position: 'sidebar' } }),
    reference('batch', 'import-batches', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
