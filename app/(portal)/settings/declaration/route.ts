import { z } from 'zod'
import { residentForm } from '@/src/portal/forms/resident-form'
import { withdrawVotingDeclaration } from '@/src/services/voting/e-voting'

export const dynamic = 'force-dynamic'

export const POST = residentForm({
  form: 'declaration',
  schema: z.object({ community: z.uuid() }),
  keep: [],
  back: () => '/settings',
  run: async ({ community: communityId }, { actor }) => {
    await withdrawVotingDeclaration({ communityId, personId: actor.id })
    return { ok: true, to: '/settings?done=saved#declarations' }
  },
})
