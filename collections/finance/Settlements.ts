import { defineCollection } from '../define'
import { choice, civilDate, community, money, reference, text } from '../fields'
import { deleteLines } from './settlement-hooks'

export const settlementMedia = ['water', 'heat', 'hotWater', 'annual'] as const

/**
 * What a period cost an account beside the advances charged for it. `resultGr` is advances − cost: above zero an
 * overpayment. Rows come from imports and from the portal's own settlement of media, with their lines; what is owed of
 * them stands in the ledger only. Staff may take a wrong one back whole.
 */
export const Settlements = defineCollection({
  slug: 'settlements',
  admin: {
    useAsTitle: 'externalId',
    defaultColumns: ['issuedOn', 'account', 'medium', 'periodFromOn', 'periodToOn', 'resultGr'],
    group: 'finance',
  },
  defaultSort: '-issuedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }, { fields: ['account', 'issuedOn'] }],
  hooks: { beforeDelete: [deleteLines] },
  fields: [
    community(),
    text('externalId', { required: true, maxLength: 100 }),
    reference('account', 'accounts', { required: true, index: false }),
    choice('medium', settlementMedia),
    civilDate('periodFromOn', { required: true }),
    civilDate('periodToOn', { required: true }),
    civilDate('issuedOn', { required: true }),
    civilDate('dueOn'),
    text('document'),
    money('advancesGr'),
    money('costGr'),
    money('resultGr'),
    civilDate('contestUntilOn'),
    reference('batch', 'import-batches'),
  ],
})
