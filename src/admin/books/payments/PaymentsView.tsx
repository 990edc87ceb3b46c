import type { AdminViewServerProps } from 'payload'
import { paymentQueue, waitingPayments } from '@/src/services/finance/bank/payment-queue'
import { decidedPayments } from '@/src/services/finance/bank/take-back-payment'
import { accountsOfCommunity } from '@/src/services/finance/booking/find-account'
import { BooksPage } from '../BooksPage'
import { askedId, type BooksContext } from '../context'
import { DecidedPayments } from './DecidedPayments'
import { PaymentRow } from './PaymentRow'

/** The queue of unexplained payments: each with its candidates, decided one after another from the keyboard. */
export function PaymentsView(view: AdminViewServerProps) {
  return <BooksPage view={view} page={{ title: 'payments.title', intro: 'payments.intro', content }} />
}

async function content(context: BooksContext) {
  const { keeper, say } = context
  const communities = await waitingPayments(keeper)
  const asked = askedId(context, 'community')
  const community = communities.find(({ id }) => id === asked) ?? communities[0]
  if (!community) return <p>{say('payments.noStatements')}</p>
  const [{ waiting, payments }, accounts, decided] = await Promise.all([
    paymentQueue(keeper, community.id),
    accountsOfCommunity(keeper, community.id),
    decidedPayments(keeper, community.id),
  ])
  const place = askedId(context, 'payment')
  const focused = payments.find(({ id }) => id === place)?.id ?? payments[0]?.id
  return (
    <>
      <Communities context={context} communities={communities} chosen={community.id} />
      <h2>{say('payments.waiting', { count: waiting })}</h2>
      {payments.length === 0 && <p>{say('payments.none')}</p>}
      {payments.map((payment) => (
        <PaymentRow
          key={payment.id}
          context={context}
          community={community.id}
          payment={payment}
          accounts={accounts}
          isFocused={payment.id === focused}
        />
      ))}
      {waiting > payments.length && <p>{say('payments.more', { count: waiting - payments.length })}</p>}
      <DecidedPayments context={context} community={community.id} payments={decided} />
    </>
  )
}

type CommunitiesProps = {
  context: BooksContext
  communities: readonly { id: string; name: string; waiting: number }[]
  chosen: string
}

function Communities({ context: { say }, communities, chosen }: CommunitiesProps) {
  if (communities.length === 1) return <p className="place">{communities[0]?.name}</p>
  return (
    <form method="get" action="/admin/payments">
      <label>
        {say('common.community')}
        <select name="community" defaultValue={chosen}>
          {communities.map(({ id, name, waiting }) => (
            <option key={id} value={id}>{`${name} (${waiting})`}</option>
          ))}
        </select>
      </label>
      <button type="submit">{say('common.show')}</button>
    </form>
  )
}
