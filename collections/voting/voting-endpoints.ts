import type { Endpoint } from 'payload'
import { z } from 'zod'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { choices } from '@/src/domain/voting/model'
import { annulVote } from '@/src/services/voting/annul-vote'
import { enterVote, paperChannels } from '@/src/services/voting/enter-vote'
import { closeResolution, moveResolution } from '@/src/services/voting/move-resolution'
import { noteDelivery } from '@/src/services/voting/notice-list'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'
import { remindVoters } from '@/src/services/voting/remind-voters'
import { votingFiles } from './voting-files'
import { votingForm } from './voting-form'

const nothing = z.object({})
const agreed = z.object({ agreed: z.literal('yes') })

const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text)
  if (date === null) context.addIssue({ code: 'custom' })
  return date ?? ''
})

/** States staff move a resolution to by hand. */
const byHand = ['cancelled', 'challenged', 'upheld', 'repealed', 'void', 'executed'] as const

const open = votingForm({
  path: 'open',
  schema: agreed,
  tab: 'voting',
  act: async (_, { resolutionId, staff }) => {
    await openResolution({ resolutionId, staffId: staff.id })
    return { tab: 'voting', query: { done: 'opened' } }
  },
})

const close = votingForm({
  path: 'close',
  schema: agreed,
  tab: 'voting',
  act: async (_, { resolutionId, staff }) => {
    await closeResolution({ resolutionId, staffId: staff.id })
    return { tab: 'voting', query: { done: 'closed' } }
  },
})

const move = votingForm({
  path: 'move',
  schema: z.object({ to: z.enum(byHand), agreed: z.literal('yes') }),
  tab: 'voting',
  act: async ({ to }, { resolutionId, staff }) => {
    await moveResolution({ resolutionId, to, staffId: staff.id })
    return { tab: 'voting', query: { done: 'moved' } }
  },
})

const remind = votingForm({
  path: 'remind',
  schema: nothing,
  tab: 'voting',
  act: async (_, { resolutionId, staff }) => {
    const written = await remindVoters({ resolutionId, staffId: staff.id })
    return { tab: 'voting', query: { done: written > 0 ? 'reminded' : 'noneReminded', about: `${written}` } }
  },
})

const enter = votingForm({
  path: 'enter-vote',
  schema: z.object({
    voter: z.string().trim().min(1).max(300),
    choice: z.enum(choices),
    channel: z.enum(paperChannels),
    castOn: day,
  }),
  tab: 'votes',
  keep: ['voter', 'choice', 'channel', 'castOn'],
  act: async ({ channel, castOn, ...vote }, { req, resolutionId, staff, files }) => {
    const scan = files['scan'] ?? null
    const { receipt, voter } = await enterVote(
      req.payload,
      { ...vote, resolutionId, channel, castOn, scan },
      staff.id,
    )
    const about = [voter, receipt.choice, receipt.receipt].join('|')
    return { tab: 'votes', query: { channel, castOn, done: 'entered', about } }
  },
})

const annul = votingForm({
  path: 'annul',
  schema: z.object({
    vote: z.uuid(),
    step: z.enum(['proposed', 'approved']),
    reason: z.string().trim().max(1000),
  }),
  tab: 'votes',
  keep: ['vote', 'reason'],
  act: async ({ vote, step, reason }, { resolutionId, staff }) => {
    const isTurned = await annulVote(step, { resolutionId, voteId: vote, staffId: staff.id, reason })
    return { tab: 'votes', query: { done: isTurned ? 'turned' : step } }
  },
})

const notify = votingForm({
  path: 'notify',
  schema: nothing,
  tab: 'notices',
  act: async (_, { resolutionId, staff }) => {
    const { portal, post } = await sendNotices({ resolutionId, staffId: staff.id })
    return { tab: 'notices', query: { done: 'notified', about: `${portal}|${post}` } }
  },
})

const deliver = votingForm({
  path: 'deliver',
  schema: z.object({
    'notice[]': z.array(z.uuid()).max(5000).default([]),
    channel: z.enum(['post', 'byHand', 'email']),
    deliveredOn: day,
    proof: z.string().trim().min(1).max(250),
  }),
  tab: 'notices',
  keep: ['channel', 'deliveredOn', 'proof'],
  act: async ({ 'notice[]': noticeIds, ...delivery }, { resolutionId, staff }) => {
    const noted = await noteDelivery({ ...delivery, noticeIds, resolutionId, staffId: staff.id })
    return { tab: 'notices', query: { done: 'delivered', about: `${noted}` } }
  },
})

/** What staff do with a resolution beside editing its draft. Each asks the table itself; Payload guards none of them. */
export const votingEndpoints: Endpoint[] = [
  open,
  close,
  move,
  remind,
  enter,
  annul,
  notify,
  deliver,
  ...votingFiles,
]
