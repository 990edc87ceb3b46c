import { demandKinds } from '@/src/domain/voting/demands'
import { defineCollection } from '../define'
import { choice, civilDate, community, reference, whole } from '../fields'
import { fillShare } from './demand-hooks'

/** An owner's demand for one vote each (UWL art. 23(2a), 1/5) or for a meeting (art. 31, 1/10), with his share. */
export const ResolutionDemands = defineCollection({
  slug: 'resolution-demands',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['kind', 'resolution', 'person', 'shareNum', 'shareDen', 'demandedOn'],
    group: 'voting',
  },
  defaultSort: '-demandedOn',
  hooks: { beforeValidate: [fillShare] },
  fields: [
    community(),
    choice('kind', demandKinds),
    reference('resolution', 'resolutions'),
    reference('person', 'residents', { required: true }),
    // Left empty they are filled from the register, as of the day of the demand.
    whole('shareNum'),
    whole('shareDen'),
    civilDate('demandedOn', { required: true }),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
  ],
})
