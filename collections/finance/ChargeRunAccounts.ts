import { defineCollection } from '../define'
import { civilDate, community, money, reference, whole } from '../fields'

/**
 * What an account is charged in a run: for which days, of which whole month's notice. `postedGr` is what earlier runs
 * of the same month charged; the difference is what this run books. Written by the services only.
 */
export const ChargeRunAccounts = defineCollection({
  slug: 'charge-run-accounts',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['run', 'account', 'days', 'fullGr', 'amountGr', 'postedGr'],
    group: 'finance',
  },
  indexes: [{ fields: ['run', 'account'], unique: true }],
  fields: [
    community(),
    reference('run', 'charge-runs', { required: true, index: false }),
    reference('account', 'accounts', { required: true }),
    reference('premises', 'premises', { required: true }),
    whole('place', { required: true }),
    civilDate('fromOn', { required: true }),
    civilDate('untilOn', { required: true }),
    whole('days', { required: true }),
    whole('monthDays', { required: true }),
    money('fullGr'),
    money('amountGr'),
    money('postedGr'),
  ],
})
