import { defineCollection } from '../define'
import { choice, civilDate, community, reference, text } from '../fields'
import { settlementRunEndpoints } from './settlement-run-endpoints'

export const settlementMedia = ['water', 'heat', 'hotWater', 'annual'] as const

/**
 * The settlement of a building's costs for a period: drafted by a clerk, previewed, posted once into settlements, their
 * lines and the ledger. `items` are the costs and how each is shared out. Written by the services only.
 */
export const SettlementRuns = defineCollection({
  slug: 'settlement-runs',
  endpoints: settlementRunEndpoints,
  admin: {
    useAsTitle: 'document',
    defaultColumns: ['community', 'building', 'medium', 'periodFromOn', 'periodToOn', 'document', 'state'],
    group: 'finance',
  },
  defaultSort: '-periodToOn',
  indexes: [{ fields: ['community', 'document'], unique: true }],
  fields: [
    community(),
    reference('building', 'buildings'),
    choice('medium', settlementMedia),
    civilDate('periodFromOn', { required: true }),
    civilDate('periodToOn', { required: true }),
    civilDate('issuedOn', { required: true }),
    civilDate('dueOn', { required: true }),
    civilDate('contestUntilOn'),
    text('document', { required: true, maxLength: 100 }),
    { name: 'items', type: 'json', required: true },
    choice('state', ['draft', 'posted'], { defaultValue: 'draft' }),
    reference('postedBy', 'staff'),
    { name: 'postedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
  ],
})
