import { z } from 'zod'
import { discardSettlement, saveSettlement } from '@/src/services/finance/settling/draft-settlement'
import { postSettlement } from '@/src/services/finance/settling/post-settlement'
import { settlementForm } from '@/src/services/finance/settling/settlement-form'
import { bookEndpoint, kept, textOf, type Back } from './book-endpoint'

const at = (fields: Record<string, unknown>): Back => ({
  view: '/media',
  query: textOf(fields, 'run') ? kept(fields, 'run') : kept(fields, 'community'),
})

/** Keeps a settlement with its costs as a draft, new or changed, and shows what it comes to. */
const save = bookEndpoint('/save', settlementForm, at, async ({ run, ...terms }, keeper) => ({
  view: '/media',
  query: { run: await saveSettlement(terms, keeper, run), done: 'drafted' },
}))

const post = bookEndpoint(
  '/post',
  z.object({ run: z.uuid(), digest: z.string().length(64) }),
  at,
  async ({ run, digest }, keeper) => {
    const { state } = await postSettlement({ runId: run, digest }, keeper)
    return { view: '/media', query: { run, done: state } }
  },
)

const discard = bookEndpoint(
  '/discard',
  z.object({ run: z.uuid(), community: z.uuid() }),
  at,
  async ({ run, community }, keeper) => {
    await discardSettlement(run, keeper)
    return { view: '/media', query: { community, done: 'discarded' } }
  },
)

export const settlementRunEndpoints = [save, post, discard]
