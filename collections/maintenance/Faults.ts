import { FAULT_CATEGORIES, FAULT_VISIBILITIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_STATES } from '@/src/domain/maintenance/fault-states'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import { defineCollection } from '../define'
import { civilDate, community, openChoice, reference, text, whole } from '../fields'
import { faultEndpoints } from './fault-endpoints'
import { faultFiles } from './fault-files'
import { fillFault, noteReport } from './fault-hooks'

const readOnly = { readOnly: true } as const
const aside = { position: 'sidebar' } as const
const asideOnly = { ...aside, ...readOnly } as const

/**
 * Faults of premises and common parts. Without premises it is a common part, of a building or of the whole community. The
 * database numbers them, 001/2026 and on. What happened stands in `fault-events`; statuses move on the fault's own page
 * by the machine in src/domain/maintenance/fault-states.
 */
export const Faults = defineCollection({
  slug: 'faults',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'status', 'priority', 'fixByOn', 'building', 'premises', 'assignee'],
    listSearchableFields: ['number', 'title'],
    group: 'maintenance',
  },
  defaultSort: '-reportedOn',
  indexes: [{ fields: ['community', 'externalId'], unique: true }, { fields: ['premises', 'reportedOn'] }],
  endpoints: [...faultEndpoints, ...faultFiles],
  hooks: { beforeChange: [fillFault], afterChange: [noteReport] },
  fields: [
    text('number', { index: true, maxLength: 20, admin: readOnly }),
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/maintenance/DeskLink#DeskLink' } },
    },
    community(),
    reference('building', 'buildings'),
    reference('premises', 'premises', { index: false }),
    text('staircase', { maxLength: 100 }),
    text('floor', { maxLength: 40 }),
    text('spot', { maxLength: 150 }),
    openChoice('category', FAULT_CATEGORIES, { defaultValue: 'other' }),
    // Imports bring longer ones than the portal's form takes.
    text('title', { required: true, maxLength: 10_000 }),
    { name: 'description', type: 'textarea', maxLength: 10_000 },
    reference('reporter', 'residents'),
    text('phone', { maxLength: 40 }),
    text('access', { maxLength: 250 }),
    openChoice('status', FAULT_STATES, { defaultValue: 'reported', index: true, admin: asideOnly }),
    openChoice('priority', FAULT_PRIORITIES, { defaultValue: 'normal', admin: aside }),
    openChoice('visibility', FAULT_VISIBILITIES, { defaultValue: 'building', admin: aside }),
    civilDate('reportedOn', { required: true, admin: aside }),
    civilDate('reactByOn', { admin: aside }),
    civilDate('fixByOn', { index: true, admin: aside }),
    reference('assignee', 'staff', { admin: aside }),
    reference('contractor', 'contractors', { admin: aside }),
    { name: 'visitAt', type: 'date', admin: { ...aside, date: { pickerAppearance: 'dayAndTime' } } },
    openChoice('costClass', ['common', 'owner'], { required: false, admin: aside }),
    civilDate('warrantyUntilOn', { admin: aside }),
    text('claimNumber', { maxLength: 60, admin: aside }),
    civilDate('doneOn', { admin: asideOnly }),
    { name: 'reportText', type: 'textarea', maxLength: 10_000, admin: readOnly },
    civilDate('closedOn', { admin: asideOnly }),
    whole('rating'),
    text('ratingNote', { maxLength: 500, admin: readOnly }),
    text('externalId', { maxLength: 100, admin: { hidden: true } }),
    text('categoryWord', { maxLength: 100, admin: { hidden: true } }),
  ],
})
