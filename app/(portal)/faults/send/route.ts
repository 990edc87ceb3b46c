import config from '@payload-config'
import { getPayload } from 'payload'
import { residentForm } from '@/src/portal/forms/resident-form'
import { withQuery } from '@/src/portal/frame/search'
import { faultForm } from '@/src/portal/maintenance/fault-forms'
import { placeOf } from '@/src/portal/maintenance/report-places'
import { reportFault } from '@/src/services/maintenance/report-fault'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'fault',
  schema: faultForm,
  keep: ['title', 'spot', 'description', 'pressing', 'access', 'phone'],
  files: { files: { purpose: 'photo', most: 5 } },
  back: ({ place, category, staircase, floor }) =>
    withQuery('/faults/new', {
      place: place || null,
      category: category || null,
      staircase: staircase || null,
      floor: floor || null,
    }),
  fieldOf: () => 'description',
  run: async ({ place: typed, pressing, staircase, floor, ...fault }, { actor, files }) => {
    const place = placeOf(typed, { staircase, floor })
    if (!place) return { ok: true, to: '/not-found' }
    const id = await reportFault(await getPayload({ config }), actor, {
      ...fault,
      place,
      isPressing: pressing === 'on',
      photos: files['files'] ?? [],
    })
    return { ok: true, to: `/faults/${id}?done=sent` }
  },
})
