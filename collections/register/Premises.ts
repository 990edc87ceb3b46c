import { defineCollection } from '../define'
import { choice, community, decimal, reference, text, whole } from '../fields'
import { changeEndpoints } from './change-endpoint'

export const premisesUses = ['residential', 'commercial', 'garage', 'storage'] as const

/** Premises (lokal). Shares stay exactly as in the land register, never reduced (UWL art. 3). */
export const Premises = defineCollection({
  slug: 'premises',
  admin: {
    useAsTitle: 'code',
    defaultColumns: ['code', 'building', 'use', 'areaM2', 'community'],
    group: 'register',
    components: { edit: { beforeDocumentControls: ['/src/admin/register/change/ChangeLink#ChangeLink'] } },
  },
  endpoints: changeEndpoints,
  defaultSort: 'code',
  indexes: [{ fields: ['community', 'code'], unique: true }],
  fields: [
    community(),
    reference('building', 'buildings', { required: true }),
    text('code', { required: true, maxLength: 100 }),
    text('staircase', { maxLength: 100 }),
    text('floor', { maxLength: 40 }),
    choice('use', premisesUses, { defaultValue: 'residential' }),
    decimal('areaM2', 12, 2, { required: true }),
    decimal('heatedAreaM2', 12, 2),
    whole('shareNum'),
    whole('shareDen'),
  ],
})
