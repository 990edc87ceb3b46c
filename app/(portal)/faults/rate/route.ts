import { residentForm } from '@/src/portal/forms/resident-form'
import { faultRateForm } from '@/src/portal/maintenance/fault-forms'
import { rateRepair } from '@/src/services/maintenance/resident-faults'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'faultRate',
  schema: faultRateForm,
  keep: ['rating', 'note'],
  back: ({ fault = '' }) => `/faults/${encodeURIComponent(fault)}`,
  fieldOf: () => 'rating',
  run: async ({ fault, rating, note }, { actor }) => {
    await rateRepair(actor, { faultId: fault, rating, note })
    return { ok: true, to: `/faults/${fault}?done=rated` }
  },
})
