import { z } from 'zod'
import { mayKeepMeters } from '@/access/may-keep-meters'
import { decideReadings } from '@/src/services/meters/decide-readings'
import { soundReadings } from '@/src/services/meters/reading-queue'
import { kept, staffForm } from '../staff-form'

const decisionForm = z.object({
  community: z.union([z.literal(''), z.uuid()]).optional(),
  /** `acceptSound` accepts everything nobody doubts, ticked or not. */
  decision: z.enum(['accept', 'reject', 'acceptSound']),
  reason: z.string().max(250).optional(),
  'readings[]': z.array(z.uuid()).max(500).default([]),
  'rollovers[]': z.array(z.uuid()).max(500).default([]),
})

const decide = staffForm({
  path: '/decide',
  schema: decisionForm,
  who: mayKeepMeters,
  where: (fields) => ({ view: '/readings', query: kept(fields, 'community', 'reason') }),
  act: async ({ community, decision, reason, ...lists }, keeper) => {
    const query = { community: community || undefined }
    const sound = decision === 'acceptSound'
    const ids = sound ? await soundReadings(keeper, community || null) : lists['readings[]']
    if (ids.length === 0)
      return { view: '/readings', query: { ...query, problem: sound ? 'NO_SOUND' : 'NOTHING_TICKED' } }
    const count = await decideReadings(
      { ids, decision: sound ? 'accept' : decision, reason, rollovers: lists['rollovers[]'] },
      keeper,
    )
    return {
      view: '/readings',
      query: { ...query, done: decision === 'reject' ? 'rejected' : 'accepted', count: String(count) },
    }
  },
})

export const readingEndpoints = [decide]
