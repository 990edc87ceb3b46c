import { defineCollection } from '../define'
import { civilDate, community, money, openChoice, reference, text } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { costCategory } from './cost-fields'
import { nameRow, sameCommunity } from './cost-hooks'

export const invoiceStates = ['entered', 'checked', 'approved', 'disputed'] as const

/**
 * An invoice of a supplier; below zero a credit note, which lowers what is open of the invoice it `corrects`. What is
 * paid of it stands in `supplier-payments` alone: open is gross less payments, on any day.
 */
export const SupplierInvoices = defineCollection({
  slug: 'supplier-invoices',
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'supplier', 'community', 'category', 'dueOn', 'grossGr', 'status'],
    listSearchableFields: ['number', 'ksef'],
    group: 'finance',
  },
  defaultSort: '-issuedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }, { fields: ['community', 'dueOn'] }],
  hooks: {
    beforeValidate: [nameRow],
    beforeChange: [sameCommunity('corrects', 'supplier-invoices')],
    afterChange: [claimFiles('supplier-invoices', (doc) => [doc['file']])],
  },
  fields: [
    community(),
    reference('supplier', 'suppliers', { required: true }),
    text('number', { required: true, maxLength: 100 }),
    text('ksef', { maxLength: 100 }),
    civilDate('issuedOn', { required: true }),
    civilDate('dueOn', { required: true }),
    civilDate('receivedOn'),
    costCategory(),
    money('grossGr'),
    money('netGr', { required: false }),
    money('vatGr', { required: false }),
    { name: 'description', type: 'textarea', maxLength: 10_000 },
    file('file'),
    openChoice('status', invoiceStates, { defaultValue: 'approved', admin: { position: 'sidebar' } }),
    {
      name: 'splitPayment',
      type: 'checkbox',
      defaultValue: false,
      required: true,
      admin: { position: 'sidebar' },
    },
    reference('corrects', 'supplier-invoices', { admin: { position: 'sidebar' } }),
    text('externalId', { required: true, maxLength: 100, admin: { readOnly: true, position: 'sidebar' } }),
    reference('batch', 'import-batches', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
