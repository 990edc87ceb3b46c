import { baseRules, changePolicies, modes } from '@/src/domain/voting/model'
import { ruleNames } from '@/src/domain/voting/rules'
import { defineCollection } from '../define'
import { choice, civilDate, community, reference, text, whole } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { checkResolution } from './resolution-hooks'
import { votingEndpoints } from './voting-endpoints'
import { votingTabs } from './voting-tabs'

/** UWL art. 22(3) and what communities vote on beside it. */
export const resolutionCategories = [
  'boardRemuneration',
  'annualPlan',
  'managementFees',
  'changeOfUse',
  'consentToBuild',
  'changeOfShares',
  'acquisition',
  'suit',
  'divisionOfProperty',
  'costsOfPremises',
  'discharge',
  'boardElection',
  'mannerOfManagement',
  'renovation',
  'rules',
  'other',
] as const

/** Draft → open → adopted, rejected or cancelled; an adopted one may be challenged, and executed. */
export const resolutionStates = [
  'draft',
  'open',
  'adopted',
  'rejected',
  'cancelled',
  'challenged',
  'upheld',
  'repealed',
  'void',
  'executed',
] as const

/**
 * A resolution. Until it opens it is a draft that staff edit; opening freezes text, rules and electorate (database
 * trigger), and from then on only services move its state.
 */
export const Resolutions = defineCollection({
  slug: 'resolutions',
  endpoints: votingEndpoints,
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'state', 'opensOn', 'closesOn', 'community'],
    listSearchableFields: ['number', 'title'],
    group: 'voting',
    components: { views: { edit: votingTabs } },
  },
  defaultSort: '-opensOn',
  indexes: [{ fields: ['community', 'number'], unique: true }],
  hooks: {
    beforeChange: [checkResolution],
    afterChange: [claimFiles('resolutions', (doc) => (doc['files'] ?? []) as unknown[])],
  },
  fields: [
    community(),
    text('number', { required: true, maxLength: 100 }),
    text('title', { required: true, maxLength: 500 }),
    { name: 'text', type: 'textarea', maxLength: 10_000, admin: { rows: 14 } },
    file('files', { hasMany: true }),
    choice('category', resolutionCategories, { defaultValue: 'other' }),
    choice('mode', modes, { defaultValue: 'circulation' }),
    choice('rule', ruleNames, { defaultValue: 'shares' }),
    choice('base', baseRules, { defaultValue: 'larger' }),
    choice('voteChange', changePolicies, { defaultValue: 'forbidden' }),
    whole('qualifiedNum'),
    whole('qualifiedDen'),
    { name: 'abstainCounts', type: 'checkbox', defaultValue: false, required: true },
    { name: 'requiresNotary', type: 'checkbox', defaultValue: false, required: true },
    civilDate('opensOn', { required: true }),
    civilDate('closesOn'),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
    choice('state', resolutionStates, { defaultValue: 'draft', index: true, admin: { readOnly: true } }),
    { name: 'openedAt', type: 'date', admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'closedAt', type: 'date', admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } } },
    civilDate('adoptedOn', { admin: { readOnly: true } }),
    text('textHash', { maxLength: 64, admin: { readOnly: true } }),
    text('electorateHash', { maxLength: 64, admin: { readOnly: true } }),
    choice('declaredResult', ['adopted', 'rejected'], { required: false, admin: { hidden: true } }),
    civilDate('declaredAdoptedOn', { admin: { hidden: true } }),
    reference('batch', 'import-batches', { admin: { hidden: true } }),
  ],
})
