import { demandKinds } from '@/src/domain/voting/demands'
import { defineCollection } from '../define'
import { choice, civilDate, community, reference, whole } from '../fields'

/** An owner's demand for one vote each (UWL art. 23(2a), 1/5) or for a meeting (art. 31, 1/10), with his share. */
export const ResolutionDemands = defineCollection({
  slug: 'resolution-demands',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['kind', 'resolution', 'person', 'shareNum', 'shareDen', 'demandedOn'],
    group: 'voting',
  },
  defaultSort: '-demandedOn',
  fields: [
    community(),
    choice('kind', demandKinds),
    reference('resolution', 'resolutions'),
    reference('person', 'residents', { required: true }),
    whole('shareNum', { required: true }),
    whole('shareDen', { required: true }),
    civilDate('demandedOn', { required: true }),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
  ],
})
