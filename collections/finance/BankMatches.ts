import { defineCollection } from '../define'
import { choice, community, money, reference } from '../fields'

/**
 * An amount of a bank transaction put to an account: by which rule, by whom, and the ledger payment it stands for. One
 * transfer may pay for several accounts. What was taken back stays with the day it was.
 */
export const BankMatches = defineCollection({
  slug: 'bank-matches',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['transaction', 'account', 'amountGr', 'rule', 'decidedBy', 'decidedAt', 'takenBackAt'],
    group: 'finance',
    hidden: true,
  },
  defaultSort: '-decidedAt',
  fields: [
    community(),
    reference('transaction', 'bank-transactions', { required: true }),
    reference('account', 'accounts', { required: true }),
    money('amountGr'),
    choice('rule', ['number', 'payer', 'staff']),
    reference('entry', 'ledger-entries'),
    // Whether later payments from the same number go to this account of themselves.
    { name: 'remembersPayer', type: 'checkbox', defaultValue: false, required: true },
    reference('decidedBy', 'staff'),
    {
      name: 'decidedAt',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'takenBackAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
  ],
})
