import { defineCollection } from '../define'
import { civilDate, decimal, text } from '../fields'
import { isRate } from '../validators'

/** Statutory interest for delay (KC art. 481 § 2), percent a year from a day on. The law is one for all communities. */
export const InterestRates = defineCollection({
  slug: 'interest-rates',
  admin: {
    useAsTitle: 'validFromOn',
    defaultColumns: ['validFromOn', 'percent', 'basis'],
    group: 'finance',
  },
  defaultSort: '-validFromOn',
  fields: [
    { ...civilDate('validFromOn', { required: true }), unique: true },
    { ...decimal('percent', 5, 2, { required: true }), validate: isRate },
    text('basis'),
  ],
})
