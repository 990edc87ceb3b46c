import type { AdminViewServerProps } from 'payload'
import { hasCommunity, mayInvite } from '@/access/may-invite'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { todayInWarsaw } from '@/src/platform/clock'
import { communityChoices } from '@/src/services/register/community-head'
import { peopleToInvite, type Invitee } from '@/src/services/register/people-to-invite'
import { AdminFrame } from '../AdminFrame'
import { InvitationForm } from './InvitationForm'

export type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

type Choice = { id: string; name: string }
type Found = { communities: Choice[]; community: Choice | null; people: Invitee[]; person: string }

/** The communities of whoever asks and the people of the one chosen; null for who may not. Payload guards no custom view. */
async function load({ initPageResult, searchParams }: AdminViewServerProps): Promise<Found | null> {
  const actor = await mayInvite(initPageResult.req)
  if (!actor) return null
  const communities = await communityChoices(actor.role === 'admin' ? 'all' : actor.communityIds)
  const asked = one(searchParams?.['community'])
  const community = communities.find(({ id }) => id === asked) ?? communities[0] ?? null
  const people =
    community && hasCommunity(actor, community.id) ? await peopleToInvite(community.id, todayInWarsaw()) : []
  return { communities, community, people, person: one(searchParams?.['person']) }
}

/** Letters of first access: whom to write to, then a PDF with a letter and codes for each. */
export async function InvitationsView(view: AdminViewServerProps) {
  const { initPageResult, searchParams } = view
  const { req } = initPageResult
  const say: Say = (key, values) => translateAdmin(req.i18n.language, key, values)
  const found = await load(view)
  return (
    <AdminFrame view={view} className="lokalenet-books">
      <h1>{say('invite.title')}</h1>
      {found === null && <p role="alert">{say('invite.forbidden')}</p>}
      {one(searchParams?.['problem']) && <p role="alert">{say('invite.nobody')}</p>}
      {found && <p>{say('invite.intro')}</p>}
      {found && <InvitationForm {...found} say={say} />}
    </AdminFrame>
  )
}
