import { debtStages } from '@/src/domain/finance/debt-stages'
import { defineCollection } from '../define'
import { civilDate, community, money, openChoice, reference, text } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { nameRow, sameCommunity } from './cost-hooks'
import { debtEndpoints } from './debt-endpoints'
import { checkInstalments, refuseOwnCase } from './debt-hooks'

/**
 * A proceeding to collect what an account owes. The database keeps every stage with its day and amounts. The debtor sees
 * his own case, without what staff note and who is responsible; members of the board see it through pages that log it.
 */
export const DebtCases = defineCollection({
  slug: 'debt-cases',
  endpoints: debtEndpoints,
  admin: {
    useAsTitle: 'externalId',
    defaultColumns: ['externalId', 'account', 'stage', 'stageOn', 'principalGr', 'nextAction', 'nextOn'],
    listSearchableFields: ['externalId', 'signature'],
    group: 'finance',
  },
  defaultSort: '-stageOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }],
  hooks: {
    beforeValidate: [nameRow],
    beforeChange: [sameCommunity('account', 'accounts'), refuseOwnCase, checkInstalments],
    afterChange: [claimFiles('debt-cases', (doc) => (doc['papers'] ?? []) as unknown[])],
  },
  fields: [
    community(),
    reference('account', 'accounts', { required: true }),
    openChoice('stage', debtStages, { defaultValue: 'reminder', index: true }),
    civilDate('stageOn', { required: true }),
    {
      name: 'course',
      type: 'ui',
      admin: { components: { Field: '/src/admin/books/debts/DebtCourse#DebtCourse' } },
    },
    money('principalGr'),
    money('interestGr'),
    money('costsGr'),
    text('nextAction', { maxLength: 10_000 }),
    civilDate('nextOn'),
    text('court'),
    text('signature', { maxLength: 100 }),
    text('bailiff'),
    {
      name: 'instalments',
      type: 'array',
      maxRows: 120,
      fields: [civilDate('dueOn', { required: true }), money('amountGr'), civilDate('paidOn')],
    },
    file('papers', { hasMany: true }),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
    text('responsible', { maxLength: 100, admin: { position: 'sidebar' } }),
    text('externalId', { required: true, maxLength: 100, admin: { readOnly: true, position: 'sidebar' } }),
    reference('batch', 'import-batches', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
