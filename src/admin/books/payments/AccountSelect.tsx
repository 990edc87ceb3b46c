import type { BookAccount } from '@/src/services/finance/booking/find-account'
import type { Say } from '../say'

/** `J-3, lokal 3, Halina Źródlak`: an account as a clerk knows it. */
export const accountName = ({ code, premises, payers }: BookAccount, say: Say): string =>
  [code, `${say('common.premises').toLowerCase()} ${premises}`, payers].filter(Boolean).join(', ')

type SelectProps = {
  name: string
  label: string
  accounts: readonly BookAccount[]
  say: Say
  required?: boolean
}

/** All accounts in one list: typing the first letters finds one, without script. */
export function AccountSelect({ name, label, accounts, say, required }: SelectProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue="" required={required}>
        <option value="">{say('booking.chooseAccount')}</option>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {accountName(account, say)}
          </option>
        ))}
      </select>
    </label>
  )
}
