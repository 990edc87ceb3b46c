import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import { defineCollection } from '../define'
import { civilDate, community, openChoice, reference, text } from '../fields'
import { sameCommunity } from '../finance/cost-hooks'

/**
 * What an inspection found wrong, one row each, with the day until which it is to be put right. It opens a fault, which
 * it then names, or is settled without one.
 */
export const InspectionFindings = defineCollection({
  slug: 'inspection-findings',
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['text', 'inspection', 'dueOn', 'fault', 'settledOn'],
    listSearchableFields: ['text'],
    group: 'maintenance',
    hidden: true,
  },
  defaultSort: 'dueOn',
  hooks: {
    beforeChange: [sameCommunity('inspection', 'inspections'), sameCommunity('premises', 'premises')],
  },
  fields: [
    community(),
    reference('inspection', 'inspections', { required: true }),
    { name: 'text', type: 'textarea', required: true, maxLength: 2000 },
    openChoice('category', FAULT_CATEGORIES, { defaultValue: 'other' }),
    openChoice('priority', FAULT_PRIORITIES, { defaultValue: 'normal' }),
    reference('premises', 'premises'),
    text('staircase', { maxLength: 100 }),
    text('spot', { maxLength: 150 }),
    civilDate('dueOn'),
    reference('fault', 'faults', { admin: { readOnly: true } }),
    civilDate('settledOn'),
    text('settledNote', { maxLength: 500 }),
  ],
})
