import { z } from 'zod'
import { parseCivilDate, parsePeriod } from '@/src/domain/time/civil-date'
import { discardDraft, draftCharges } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { bookEndpoint, kept, type Back } from './book-endpoint'

const period = z.string().refine((text) => parsePeriod(text) !== null)
const day = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === '') return undefined
    const date = parseCivilDate(text)
    if (date === null) context.addIssue({ code: 'custom' })
    return date ?? undefined
  })
  .optional()

const at =
  (...names: string[]) =>
  (fields: Record<string, unknown>): Back => ({
    view: '/charges',
    query: kept(fields, ...names),
  })

/** Drafts a month or draws its open draft up anew. */
const draft = bookEndpoint(
  '/draft',
  z.object({ community: z.uuid(), period, bookedOn: day, dueOn: day }),
  at('community', 'period'),
  async ({ community, period, bookedOn, dueOn }, keeper) => {
    const result = await draftCharges(
      {
        communityId: community,
        period,
        ...(bookedOn === undefined ? {} : { bookedOn }),
        ...(dueOn === undefined ? {} : { dueOn }),
      },
      keeper,
    )
    return {
      view: '/charges',
      query:
        result.state === 'drafted'
          ? { run: result.runId, done: 'drafted' }
          : { community, period, done: 'unchanged' },
    }
  },
)

/** Approves a draft as it was looked at, and posts it. */
const post = bookEndpoint(
  '/post',
  z.object({ run: z.uuid(), digest: z.string().length(64) }),
  at('run'),
  async ({ run, digest }, keeper) => {
    const { state } = await postCharges({ runId: run, digest }, keeper)
    return { view: '/charges', query: { run, done: state } }
  },
)

const discard = bookEndpoint(
  '/discard',
  z.object({ run: z.uuid(), community: z.uuid() }),
  at('run'),
  async ({ run, community }, keeper) => {
    await discardDraft(run, keeper)
    return { view: '/charges', query: { community, done: 'discarded' } }
  },
)

export const chargeRunEndpoints = [draft, post, discard]
