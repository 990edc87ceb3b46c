import type { ServerProps } from 'payload'
import { mayFind } from '@/access/may-find'
import { translateAdmin } from '@/collections/messages/translate'

/** The search in the bar over every page, for those who may use it; on a narrow screen the way to its page. */
export async function FindInBar({ i18n, user }: ServerProps) {
  if (!user || !(await mayFind({ user }))) return null
  return (
    <>
      <form className="lokalenet-find-bar" action="/admin/find" role="search">
        <input
          type="search"
          name="q"
          maxLength={200}
          required
          aria-label={translateAdmin(i18n.language, 'find.short')}
          placeholder={translateAdmin(i18n.language, 'find.short')}
        />
        <button type="submit">{translateAdmin(i18n.language, 'find.submit')}</button>
      </form>
      <a className="lokalenet-find-way" href="/admin/find">
        {translateAdmin(i18n.language, 'find.submit')}
      </a>
    </>
  )
}
