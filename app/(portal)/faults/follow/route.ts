import { residentForm } from '@/src/portal/forms/resident-form'
import { faultFollowForm } from '@/src/portal/maintenance/fault-forms'
import { followFault } from '@/src/services/maintenance/resident-faults'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'faultAnswer',
  schema: faultFollowForm,
  keep: [],
  back: ({ fault = '' }) => `/faults/${encodeURIComponent(fault)}`,
  fieldOf: () => 'reason',
  run: async ({ fault }, { actor }) => {
    await followFault(actor, fault)
    return { ok: true, to: `/faults/${fault}?done=followed` }
  },
})
