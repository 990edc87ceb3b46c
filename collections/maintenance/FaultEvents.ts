import { FAULT_STATES } from '@/src/domain/maintenance/fault-states'
import { defineCollection } from '../define'
import { community, openChoice, reference } from '../fields'

export const faultEventKinds = [
  'reported',
  'status',
  'visit',
  'comment',
  'assigned',
  'contractor',
  'priority',
] as const

/**
 * What happened to a fault, one row an event, never changed. `residents` of the place see it, or its `author` and the
 * administration, or the administration alone (`internal`). Photos of a report or comment belong to its event.
 */
export const FaultEvents = defineCollection({
  slug: 'fault-events',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['at', 'fault', 'kind', 'status', 'author', 'visibility', 'body'],
    group: 'maintenance',
    hidden: true,
  },
  defaultSort: '-at',
  indexes: [{ fields: ['fault', 'at'] }],
  fields: [
    community(),
    reference('fault', 'faults', { required: true, index: false }),
    { name: 'at', type: 'date', required: true },
    openChoice('kind', faultEventKinds),
    openChoice('status', FAULT_STATES, { required: false }),
    { name: 'body', type: 'textarea', maxLength: 10_000 },
    { name: 'visitAt', type: 'date' },
    openChoice('visibility', ['residents', 'author', 'internal'], { defaultValue: 'internal' }),
    openChoice('author', ['resident', 'staff', 'system']),
    reference('person', 'residents'),
    reference('staff', 'staff'),
  ],
})
