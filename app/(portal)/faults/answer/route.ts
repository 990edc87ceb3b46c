import { residentForm } from '@/src/portal/forms/resident-form'
import { faultAnswerForm } from '@/src/portal/maintenance/fault-forms'
import { answerRepair } from '@/src/services/maintenance/resident-faults'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'faultAnswer',
  schema: faultAnswerForm,
  keep: ['reason'],
  back: ({ fault = '' }) => `/faults/${encodeURIComponent(fault)}`,
  fieldOf: () => 'reason',
  run: async ({ fault, answer, reason }, { actor }) => {
    await answerRepair(
      actor,
      answer === 'good'
        ? { faultId: fault, isGood: true }
        : { faultId: fault, isGood: false, reason: reason ?? '' },
    )
    return { ok: true, to: `/faults/${fault}?done=${answer === 'good' ? 'confirmed' : 'complaint'}` }
  },
})
