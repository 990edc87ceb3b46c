import type { AdminMessage } from '@/collections/messages/translate'

type Props = { say: (key: AdminMessage) => string; typed: string }

/** The field for searching the register, on its own page. */
export const FindForm = ({ say, typed }: Props) => (
  <form className="lokalenet-find" action="/admin/find" role="search">
    <label htmlFor="find">{say('find.label')}</label>
    <div>
      <input id="find" type="search" name="q" defaultValue={typed} maxLength={200} required />
      <button type="submit">{say('find.submit')}</button>
    </div>
  </form>
)
