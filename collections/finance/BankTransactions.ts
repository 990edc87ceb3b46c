import { defineCollection } from '../define'
import { choice, civilDate, community, money, reference, text, whole } from '../fields'
import { bankEndpoints } from './bank-endpoints'

/**
 * A booked transaction of a bank statement, stored once whatever file brings it, and what became of it. The bank's words
 * never change; only the state below them does, by imports and services alone.
 */
export const BankTransactions = defineCollection({
  slug: 'bank-transactions',
  endpoints: bankEndpoints,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['bookedOn', 'amountGr', 'counterpartyName', 'title', 'status', 'account'],
    group: 'finance',
  },
  defaultSort: '-bookedOn',
  indexes: [
    { fields: ['community', 'key'], unique: true },
    { fields: ['community', 'bookedOn'] },
    { fields: ['community', 'counterpartyNrb'] },
  ],
  fields: [
    community(),
    reference('statement', 'bank-statements', { required: true }),
    text('ownNrb', { required: true, maxLength: 26 }),
    text('key', { required: true, maxLength: 64 }),
    whole('ordinal', { required: true, defaultValue: 1 }),
    civilDate('bookedOn', { required: true }),
    civilDate('valuedOn'),
    money('amountGr'),
    text('counterpartyNrb', { maxLength: 26 }),
    text('counterpartyName'),
    text('title', { maxLength: 1000 }),
    text('bankRef', { maxLength: 100 }),
    text('creditorNrb', { maxLength: 26 }),
    text('details', { maxLength: 2000 }),
    { name: 'isReturn', type: 'checkbox', defaultValue: false, required: true },
    choice('status', ['posted', 'received', 'proposed', 'unexplained', 'returned'], {
      defaultValue: 'unexplained',
      index: true,
    }),
    reference('account', 'accounts'),
    choice('rule', ['number', 'payer', 'premises', 'name', 'staff'], { required: false }),
    reference('returnOf', 'bank-transactions'),
    reference('decidedBy', 'staff'),
    { name: 'decidedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    // Not a payment of a resident, as interest or a refund: out of the queue.
    { name: 'setAsideAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    text('setAsideReason', { maxLength: 500 }),
  ],
})
