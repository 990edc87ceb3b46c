import { z } from 'zod'
import { boardPaths } from '@/src/portal/board/paths'
import { residentForm } from '@/src/portal/forms/resident-form'
import { withQuery } from '@/src/portal/frame/search'
import { acceptConfidentiality } from '@/src/services/register/accept-confidentiality'

export const dynamic = 'force-dynamic'

/** A member of the board accepts the statement of confidentiality, and goes on to the page he asked for. */
export const POST = residentForm({
  form: 'confidentiality',
  schema: z.object({ community: z.guid('NOT_FOUND'), to: z.enum(boardPaths).catch('/board') }),
  keep: [],
  back: () => '/board',
  run: async ({ community, to }, { actor }) => {
    await acceptConfidentiality(actor, community)
    return { ok: true, to: withQuery(to, { community }) }
  },
})
