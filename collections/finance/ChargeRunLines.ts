import { defineCollection } from '../define'
import { choice, community, decimal, money, reference, text, whole } from '../fields'

/**
 * A component of a run: the whole month's rate × quantity = amount, and what of it is charged. The charged amounts of
 * an account add up to what the run charges it. Written by the services only.
 */
export const ChargeRunLines = defineCollection({
  slug: 'charge-run-lines',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['run', 'account', 'name', 'rate', 'quantity', 'amountGr', 'chargedGr', 'vatTreatment'],
    group: 'finance',
  },
  indexes: [{ fields: ['run', 'account', 'component'], unique: true }],
  fields: [
    community(),
    reference('run', 'charge-runs', { required: true, index: false }),
    reference('account', 'accounts', { required: true }),
    reference('rateRow', 'rates', { required: true }),
    whole('place', { required: true }),
    text('component', { required: true, maxLength: 100 }),
    text('name', { required: true }),
    text('unit', { required: true, maxLength: 40 }),
    decimal('rate', 16, 6, { required: true }),
    decimal('quantity', 14, 3, { required: true }),
    money('amountGr'),
    money('chargedGr'),
    choice('vatTreatment', ['NP', 'ZW', '0', '5', '8', '23']),
    money('vatGr'),
    text('fund'),
    text('basis'),
  ],
})
