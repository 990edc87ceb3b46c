import type { DecidedPayment } from '@/src/services/finance/bank/take-back-payment'
import { dayOf, pln, type BooksContext } from '../context'

type Props = { context: BooksContext; community: string; payments: readonly DecidedPayment[] }

/** What was put to accounts last; a slip is taken back here, and the payment waits above again. */
export function DecidedPayments({ context: { say }, community, payments }: Props) {
  if (payments.length === 0) return null
  return (
    <>
      <h2>{say('payments.decided')}</h2>
      {payments.map((payment) => (
        <details key={payment.id} className="decided">
          <summary>
            {say('payments.decidedLine', {
              amount: pln(payment.amountGr),
              date: dayOf(payment.bookedOn),
              payer: payment.counterpartyName ?? '–',
              accounts: payment.accounts,
            })}
          </summary>
          <p>{payment.title || '–'}</p>
          <form action="/api/bank-transactions/take-back" method="post">
            <input type="hidden" name="community" value={community} />
            <input type="hidden" name="payment" value={payment.id} />
            <label className="wide">
              {say('payments.takeBackReason')}
              <input type="text" name="reason" required maxLength={200} />
            </label>
            <button type="submit" className="quiet">
              {say('payments.takeBack')}
            </button>
          </form>
        </details>
      ))}
    </>
  )
}
