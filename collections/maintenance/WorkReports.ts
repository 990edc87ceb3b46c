import { defineCollection } from '../define'
import { civilDate, community, money, reference, text, whole } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { sameCommunity } from '../finance/cost-hooks'
import { fillFromInvoice } from './invoice-hook'

const time = (name: string) =>
  ({ name, type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } }) as const

/**
 * Report of the work done (protokół wykonania): when, what, why it broke, with what, photos before and after, guarantee.
 * Written on the fault's page with the move to „done”; here the office adds cost and invoice, which residents and
 * technicians never see.
 */
export const WorkReports = defineCollection({
  slug: 'work-reports',
  admin: {
    useAsTitle: 'scope',
    defaultColumns: ['fault', 'finishedAt', 'scope', 'contractor', 'guaranteeUntilOn', 'costGrossGr'],
    group: 'maintenance',
  },
  defaultSort: '-finishedAt',
  hooks: {
    beforeChange: [sameCommunity('supplierInvoice', 'supplier-invoices'), fillFromInvoice],
    afterChange: [claimFiles('work-reports', (doc) => [doc['photosBefore'], doc['photosAfter']].flat())],
  },
  fields: [
    community(),
    reference('fault', 'faults', { required: true }),
    time('startedAt'),
    time('finishedAt'),
    { name: 'scope', type: 'textarea', required: true, maxLength: 5000 },
    text('cause', { maxLength: 1000 }),
    text('materials', { maxLength: 1000 }),
    text('worker'),
    reference('contractor', 'contractors'),
    whole('guaranteeMonths'),
    civilDate('guaranteeUntilOn'),
    file('photosBefore', { hasMany: true }),
    file('photosAfter', { hasMany: true }),
    money('costNetGr', { required: false }),
    money('costVatGr', { required: false }),
    money('costGrossGr', { required: false }),
    // The number alone, until the invoice stands in the register.
    text('invoice', { maxLength: 100 }),
    reference('supplierInvoice', 'supplier-invoices'),
    text('acceptedBy'),
    text('remarks', { maxLength: 1000 }),
    civilDate('nextVisitOn'),
    text('kobNumber', { maxLength: 60 }),
  ],
})
