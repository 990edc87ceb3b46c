import type { ServerProps } from 'payload'
import { mayKeepRegister } from '@/access/may-keep-register'
import { sayIn } from '../say'

type Props = ServerProps & { id?: string | number }

/** Beside the save button of premises: the way to a change of their owner, for those who may make one. */
export async function ChangeLink({ id, i18n, user }: Props) {
  if (!user || typeof id !== 'string' || !(await mayKeepRegister({ user }))) return null
  return (
    <a className="lokalenet-send-link" href={`/admin/change-of-owner?premises=${id}`}>
      {sayIn(i18n.language)('nav.change')}
    </a>
  )
}
