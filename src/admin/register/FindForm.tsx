import type { AdminMessage } from '@/collections/messages/translate'

type Props = { say: (key: AdminMessage) => string; typed: string; isLarge?: boolean }

/** The field for searching the register: in the menu of every page, and large on its own. */
export const FindForm = ({ say, typed, isLarge = false }: Props) => (
  <form
    className={isLarge ? 'lokalenet-find lokalenet-find--large' : 'lokalenet-find'}
    action="/admin/find"
    role="search"
  >
    <label htmlFor={isLarge ? 'find-page' : 'find-menu'}>{say(isLarge ? 'find.label' : 'find.short')}</label>
    <div>
      <input
        id={isLarge ? 'find-page' : 'find-menu'}
        type="search"
        name="q"
        defaultValue={typed}
        maxLength={200}
        required
      />
      <button type="submit">{say('find.submit')}</button>
    </div>
  </form>
)
