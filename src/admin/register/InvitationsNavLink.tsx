import type { ServerProps } from 'payload'
import { mayInvite } from '@/access/may-invite'
import { translateAdmin } from '@/collections/messages/translate'

/** The way to the letters of first access, for those who may print them. */
export async function InvitationsNavLink({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayInvite({ user }))) return null
  return (
    <a className="lokalenet-nav-link" href={`${payload.config.routes.admin}/invitations`}>
      {translateAdmin(i18n.language, 'invite.nav')}
    </a>
  )
}
