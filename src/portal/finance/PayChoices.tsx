import type { PageContext } from '../frame/page-context'
import type { BalanceView } from './balance-view'

/** What to pay, where there is something to choose: all, what is overdue, what falls due this month. */
export const PayChoices = ({
  context: { text, link },
  view,
}: {
  context: PageContext
  view: BalanceView
}) => {
  const { payment, accounts, account } = view
  if (!payment || payment.choices.length === 0) return null
  return (
    <nav className="pager no-print" aria-label={text.t('pay.choose')}>
      {payment.choices.map(({ choice, amountGr }) => (
        <a
          key={choice}
          href={`${link('/balance', { account: accounts.length > 1 ? account.id : null, pay: choice })}#pay`}
          aria-current={choice === payment.choice ? 'true' : undefined}
        >
          {text.t(`pay.choice.${choice}`, { amount: text.money(amountGr) })}
        </a>
      ))}
    </nav>
  )
}
