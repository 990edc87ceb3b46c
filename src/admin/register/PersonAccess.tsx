import type { ServerProps } from 'payload'
import { mayPreview } from '@/access/actor/preview'
import { mayInvite } from '@/access/may-invite'
import { translateAdmin } from '@/collections/messages/translate'
import { noteOpening } from '@/src/services/register/note-opening'

type Props = ServerProps & { id?: string | number }

/**
 * Beside the save button of a person: the ways to his portal as he sees it and to his letter of first access. Whoever gets here has the person's record
 * open before him, so that the opening is noted for the person to see.
 */
export async function PersonAccess({ id, i18n, user }: Props) {
  if (!user || typeof id !== 'string') return null
  if (user.collection === 'staff') await noteOpening(String(user.id), id)
  const actor = await mayInvite({ user })
  if (!actor) return null
  return (
    <>
      {(await mayPreview(actor, id)) && (
        <a className="lokalenet-send-link" href={`/admin/find?person=${id}`}>
          {translateAdmin(i18n.language, 'find.preview')}
        </a>
      )}
      <a className="lokalenet-send-link" href={`/admin/invitations?person=${id}`}>
        {translateAdmin(i18n.language, 'invite.link')}
      </a>
    </>
  )
}
