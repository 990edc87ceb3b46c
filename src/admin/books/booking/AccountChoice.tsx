import type { BookAccount } from '@/src/services/finance/booking/find-account'
import type { BooksContext } from '../context'

type Props = { context: BooksContext; accounts: readonly BookAccount[]; account: BookAccount | null }

/** One list of all accounts: typing its first letters finds one, without script. */
export function AccountChoice({ context, accounts, account }: Props) {
  const { say, community } = context
  return (
    <form method="get" action="/admin/booking">
      <input type="hidden" name="community" value={community?.id} />
      <label>
        {say('common.account')}
        <select name="account" defaultValue={account?.id ?? ''} required>
          <option value="" disabled>
            {say('booking.chooseAccount')}
          </option>
          {accounts.map((one) => (
            <option key={one.id} value={one.id}>
              {[
                one.code,
                `${say('common.premises').toLowerCase()} ${one.premises}`,
                one.payers ?? (one.closedOn ? say('booking.closed') : null),
              ]
                .filter(Boolean)
                .join(', ')}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say('common.show')}</button>
    </form>
  )
}
