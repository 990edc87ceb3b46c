import { defineCollection } from '../define'
import { civilDate, community, decimal, money, reference, text } from '../fields'
import { isFirstOfMonth } from '../validators'
import { checkChargeAmount } from './charge-hooks'

/** One component of an advance. All rows of an account with one `validFromOn` are one notice and replace the former whole. */
export const Charges = defineCollection({
  slug: 'charges',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['account', 'validFromOn', 'name', 'rate', 'quantity', 'amountGr'],
    group: 'finance',
  },
  defaultSort: '-validFromOn',
  indexes: [{ fields: ['account', 'validFromOn', 'component'], unique: true }],
  hooks: { beforeChange: [checkChargeAmount] },
  fields: [
    community(),
    reference('account', 'accounts', { required: true, index: false }),
    { ...civilDate('validFromOn', { required: true }), validate: isFirstOfMonth },
    text('component', { required: true, maxLength: 100 }),
    text('name', { required: true }),
    text('unit', { required: true, maxLength: 40 }),
    decimal('rate', 16, 6, { required: true }),
    decimal('quantity', 14, 3, { required: true }),
    money('amountGr'),
    text('fund'),
    { name: 'basis', type: 'textarea', maxLength: 10_000 },
  ],
})
