import {
  openAccounts,
  type PremisesState,
  type StateTie,
} from '@/src/services/register/change-owner/premises-state'
import { balance, type RegisterContext } from '../context'

type Props = { context: RegisterContext; state: PremisesState; present: StateTie[]; changedOn: string }

/** The code that follows the sellers' own: `K1` → `K1/2` → `K1/3`, the first that the premises have not had. */
function nextCode(state: PremisesState, present: readonly StateTie[]): string {
  const used = present.flatMap(({ accountIds }) => accountIds)
  const own = state.accounts.find(({ id }) => used.includes(id)) ?? state.accounts.at(-1)
  const stem = (own?.code ?? state.premises.code).replace(/\/\d+$/, '')
  const taken = new Set(state.accounts.map(({ code }) => code))
  let number = own ? 2 : 1
  while (taken.has(`${stem}/${number}`)) number += 1
  return own ? `${stem}/${number}` : stem
}

/** A new account for the buyers, as a rule; or one that is there, with its balance said; or none yet. */
export function AccountPart({ context, state, present, changedOn }: Props) {
  const { say, asked } = context
  return (
    <fieldset>
      <legend>{say('change.account')}</legend>
      <p className="wide">{say('change.accountHint')}</p>
      <label>
        {say('field.account')}
        <select name="account" defaultValue={asked('account') || 'new'}>
          <option value="new">{say('change.accountNew')}</option>
          {openAccounts(state, changedOn).map((account) => (
            <option key={account.id} value={account.id}>
              {say('change.accountKnown', {
                account: account.code,
                balance: balance(say, account.balanceGr),
              })}
            </option>
          ))}
          <option value="none">{say('change.accountNone')}</option>
        </select>
      </label>
      {(['accountCode', 'nrb', 'payerId'] as const).map((name) => (
        <label key={name}>
          {say(`field.${name}`)}
          <input
            type="text"
            name={name}
            defaultValue={
              asked(name) ||
              (name === 'accountCode' && asked('seller1') === '' ? nextCode(state, present) : '')
            }
            inputMode={name === 'nrb' ? 'numeric' : undefined}
            maxLength={100}
            autoComplete="off"
          />
        </label>
      ))}
    </fieldset>
  )
}
