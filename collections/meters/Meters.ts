import { defineCollection } from '../define'
import { choice, civilDate, community, decimal, reference, text, whole } from '../fields'
import { meterEndpoints } from './meter-endpoints'
import { METER_KINDS } from '@/src/domain/meters/kinds'

export const meterKinds = METER_KINDS

export const Meters = defineCollection({
  slug: 'meters',
  endpoints: meterEndpoints,
  admin: {
    useAsTitle: 'serial',
    defaultColumns: ['serial', 'kind', 'premises', 'installedOn', 'removedOn', 'legalUntilOn'],
    group: 'meters',
  },
  defaultSort: 'serial',
  indexes: [{ fields: ['community', 'serial'], unique: true }],
  fields: [
    community(),
    text('serial', { required: true, maxLength: 100 }),
    reference('premises', 'premises'),
    reference('building', 'buildings'),
    reference('parent', 'meters'),
    choice('kind', meterKinds),
    text('unit', { required: true, maxLength: 10 }),
    whole('decimals', { required: true, defaultValue: 3 }),
    whole('digits', { required: true, defaultValue: 5 }),
    civilDate('installedOn', { required: true }),
    decimal('initialReading', 14, 3, { required: true }),
    civilDate('removedOn'),
    decimal('finalReading', 14, 3),
    civilDate('legalUntilOn'),
    reference('replaces', 'meters'),
    text('location'),
    { name: 'remote', type: 'checkbox', defaultValue: false, required: true },
  ],
})
