import { defineCollection } from '../define'
import { choice, community, decimal, money, reference, text } from '../fields'

export const settlementMethods = [
  'meter',
  'allocator',
  'lumpSum',
  'estimate',
  'area',
  'share',
  'persons',
  'premises',
] as const

/** One component of a settlement; the lines add up to it. A meter that was replaced has a line for each. */
export const SettlementLines = defineCollection({
  slug: 'settlement-lines',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['settlement', 'line', 'name', 'method', 'quantity', 'unitPrice', 'costGr'],
    group: 'finance',
  },
  defaultSort: 'line',
  indexes: [{ fields: ['settlement', 'line'], unique: true }],
  fields: [
    community(),
    reference('settlement', 'settlements', { required: true, index: false }),
    text('line', { required: true, maxLength: 100 }),
    text('component', { required: true, maxLength: 100 }),
    text('name', { required: true }),
    choice('method', settlementMethods),
    reference('meter', 'meters'),
    decimal('readingFrom', 14, 3),
    decimal('readingTo', 14, 3),
    decimal('quantity', 14, 3, { required: true }),
    decimal('unitPrice', 16, 6, { required: true }),
    money('advancesGr'),
    money('costGr'),
  ],
})
