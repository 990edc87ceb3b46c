import type { WaitingPayment } from '@/src/services/finance/bank/payment-queue'
import type { BookAccount } from '@/src/services/finance/booking/find-account'
import { pln, type BooksContext } from '../context'
import { AccountSelect } from './AccountSelect'

type Props = {
  context: BooksContext
  community: string
  payment: WaitingPayment
  accounts: readonly BookAccount[]
}

/** What else may be done with a payment: part it, throw the proposals away, take it out of the queue. */
export function OtherWays(props: Props) {
  const { say } = props.context
  return (
    <details>
      <summary>{say('payments.otherWays')}</summary>
      <SplitForm {...props} />
      {props.payment.candidates.length > 0 && !props.payment.isRejected && (
        <form action="/api/bank-transactions/reject" method="post">
          <Which {...props} />
          <button type="submit" className="quiet">
            {say('payments.reject')}
          </button>
        </form>
      )}
      <form action="/api/bank-transactions/set-aside" method="post">
        <Which {...props} />
        <label className="wide">
          {say('payments.reason')}
          <input type="text" name="reason" required maxLength={500} />
        </label>
        <button type="submit" className="quiet">
          {say('payments.setAside')}
        </button>
      </form>
    </details>
  )
}

const Which = ({ community, payment }: Props) => (
  <>
    <input type="hidden" name="community" value={community} />
    <input type="hidden" name="payment" value={payment.id} />
  </>
)

function SplitForm(props: Props) {
  const { payment, accounts, context } = props
  const { say } = context
  return (
    <form action="/api/bank-transactions/split" method="post">
      <Which {...props} />
      <fieldset className="wide">
        <legend>{say('payments.splitOf', { amount: pln(payment.amountGr) })}</legend>
        {[1, 2, 3].map((row) => (
          <div key={row}>
            <AccountSelect
              name={`account${row}`}
              label={say('payments.splitAccount', { number: row })}
              accounts={accounts}
              say={say}
              required={row < 3}
            />
            <label>
              {say('payments.splitAmount', { number: row })}
              <input type="text" name={`amount${row}`} inputMode="decimal" required={row < 3} />
            </label>
          </div>
        ))}
      </fieldset>
      <button type="submit" className="quiet">
        {say('payments.split')}
      </button>
    </form>
  )
}
