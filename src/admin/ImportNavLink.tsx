import type { ServerProps } from 'payload'
import { mayImport } from '@/access/may-import'
import { translateAdmin } from '@/collections/messages/translate'

/** The way to the import, for those who may use it. */
export async function ImportNavLink({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayImport({ user }))) return null
  return (
    <a className="lokalenet-nav-link" href={`${payload.config.routes.admin}/import`}>
      {translateAdmin(i18n.language, 'import.nav')}
    </a>
  )
}
