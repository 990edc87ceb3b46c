import type { ServerProps } from 'payload'
import { mayFind } from '@/access/may-find'
import { translateAdmin } from '@/collections/messages/translate'
import { FindForm } from './FindForm'

/** The search, first in the menu, for those who may use it. */
export async function FindInMenu({ i18n, user }: ServerProps) {
  if (!user || !(await mayFind({ user }))) return null
  return <FindForm say={(key) => translateAdmin(i18n.language, key)} typed="" />
}
