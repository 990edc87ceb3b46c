import { z } from 'zod'
import { TOPICS } from '@/src/domain/communication/topics'
import { residentForm } from '@/src/portal/forms/resident-form'
import { chooseTopics } from '@/src/services/communication/resident-settings'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'topics',
  // A box that is not ticked is not sent.
  schema: z.partialRecord(z.enum(TOPICS), z.string()),
  keep: [],
  back: () => '/settings',
  run: async (ticked, { actor }) => {
    await chooseTopics(
      actor,
      TOPICS.filter((topic) => ticked[topic] !== undefined),
    )
    return { ok: true, to: '/settings?done=saved' }
  },
})
