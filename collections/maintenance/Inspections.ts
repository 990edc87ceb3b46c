import { INSPECTION_KINDS } from '@/src/domain/maintenance/inspections'
import { defineCollection } from '../define'
import { civilDate, community, openChoice, reference, text } from '../fields'
import { sameCommunity } from '../finance/cost-hooks'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { inspectionEndpoints } from './inspection-endpoints'
import { inspectionExport } from './inspection-export'
import { fillNextOn } from './inspection-hooks'

/**
 * Inspections of buildings that were done (Prawo budowlane art. 62), one row each; of a kind the latest tells when the
 * next is due. A register, not the building's book: that is the state's c-KOB.
 */
export const Inspections = defineCollection({
  slug: 'inspections',
  admin: {
    useAsTitle: 'doneOn',
    defaultColumns: ['building', 'kind', 'subject', 'doneOn', 'nextOn', 'inspector'],
    listSearchableFields: ['inspector', 'protocolNumber', 'subject'],
    group: 'maintenance',
  },
  defaultSort: '-doneOn',
  indexes: [{ fields: ['building', 'kind', 'doneOn'] }],
  endpoints: [...inspectionEndpoints, inspectionExport],
  hooks: {
    beforeChange: [sameCommunity('building', 'buildings'), fillNextOn],
    afterChange: [claimFiles('inspections', (doc) => [doc['protocol']])],
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/maintenance/InspectionLink#InspectionLink' } },
    },
    community(),
    reference('building', 'buildings', { required: true, index: false }),
    openChoice('kind', INSPECTION_KINDS),
    text('subject', { maxLength: 150 }),
    civilDate('doneOn', { required: true }),
    civilDate('nextOn', { index: true }),
    text('inspector'),
    text('licence', { maxLength: 100 }),
    text('protocolNumber', { maxLength: 60 }),
    file('protocol'),
    text('kobNumber', { maxLength: 60 }),
    { name: 'note', type: 'textarea', maxLength: 2000 },
  ],
})
