import { formatNrb } from '@/src/domain/finance/nrb'
import type { WaitingPayment } from '@/src/services/finance/bank/payment-queue'
import type { BookAccount } from '@/src/services/finance/booking/find-account'
import { dayOf, pln, type BooksContext } from '../context'
import { AccountSelect, accountName } from './AccountSelect'
import { OtherWays } from './OtherWays'

type Props = {
  context: BooksContext
  community: string
  payment: WaitingPayment
  accounts: readonly BookAccount[]
  /** The first one has the keyboard: Enter takes the likeliest account, and the page comes back with the next. */
  isFocused: boolean
}

/** One waiting payment: what the bank says, its candidates as a form of its own, and the other ways to decide. */
export function PaymentRow({ context, community, payment, accounts, isFocused }: Props) {
  const { say } = context
  return (
    <section className="payment" id={`payment-${payment.id}`}>
      <h3>
        {pln(payment.amountGr)}, {dayOf(payment.bookedOn)}
      </h3>
      <dl>
        <div>
          <dt>{say('payments.payer')}</dt>
          <dd>
            {payment.counterpartyName ?? '–'}
            {payment.counterpartyNrb && <small>{formatNrb(payment.counterpartyNrb)}</small>}
          </dd>
        </div>
        <div>
          <dt>{say('payments.titleOf')}</dt>
          <dd>
            {payment.title || '–'}
            {payment.bankRef && <small>{payment.bankRef}</small>}
          </dd>
        </div>
      </dl>
      <MatchForm
        context={context}
        community={community}
        payment={payment}
        accounts={accounts}
        isFocused={isFocused}
      />
      <OtherWays context={context} community={community} payment={payment} accounts={accounts} />
    </section>
  )
}

function MatchForm(props: Props) {
  const { context, community, payment } = props
  const { say } = context
  return (
    <form action="/api/bank-transactions/match" method="post">
      <input type="hidden" name="community" value={community} />
      <input type="hidden" name="payment" value={payment.id} />
      <input type="hidden" name="amountGr" value={payment.amountGr} />
      <Candidates {...props} />
      {payment.counterpartyNrb && (
        <fieldset className="wide ticks">
          <legend>{say('payments.next')}</legend>
          <label>
            <input type="checkbox" name="remember" value="1" /> {say('payments.remember')}
          </label>
        </fieldset>
      )}
      <button type="submit">{say('payments.match')}</button>
    </form>
  )
}

/** The accounts it may belong to, the likeliest chosen unless it was rejected, and any other. */
function Candidates({ context: { say }, payment, accounts, isFocused }: Props) {
  const candidates = payment.candidates.flatMap(({ accountId, rule }) => {
    const account = accounts.find(({ id }) => id === accountId)
    return account
      ? [{ value: accountId, name: accountName(account, say), why: say(`payments.rule.${rule}`) }]
      : []
  })
  const choices = [...candidates, { value: 'other', name: say('payments.other'), why: null }]
  const isChosen = (index: number): boolean => index === 0 && (candidates.length === 0 || !payment.isRejected)
  return (
    <fieldset className="wide ticks">
      <legend>{say('payments.choose')}</legend>
      {choices.map(({ value, name, why }, index) => (
        <label key={value}>
          <input
            type="radio"
            name="account"
            value={value}
            defaultChecked={isChosen(index)}
            autoFocus={isFocused && index === 0}
          />
          <span>
            {name} {why && <small>{why}</small>}
          </span>
        </label>
      ))}
      <AccountSelect name="other" label={say('payments.otherAccount')} accounts={accounts} say={say} />
    </fieldset>
  )
}
