import { Empty } from '../components/Empty'
import { Explain } from '../components/Explain'
import { Figure } from '../components/Figure'
import { Sum } from '../components/Sum'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { AccountLinks } from './AccountLinks'
import { BalanceChart } from './BalanceChart'
import { figureWhen, sumLines } from './balance-words'
import type { BalanceView } from './balance-view'
import { EntriesTable } from './EntriesTable'
import { InterestSection } from './InterestSection'
import { PaySection } from './PaySection'

type PartProps = { context: PageContext; view: BalanceView }

const headWord = (balanceGr: number) =>
  balanceGr > 0 ? 'balance.toPay' : balanceGr < 0 ? 'balance.overpaid' : 'balance.settled'

const BalanceFigure = ({ context: { text }, view: { figures, payment, year } }: PartProps) => (
  <>
    <Figure
      word={text.t(headWord(figures.balanceGr))}
      amount={text.money(figures.balanceGr)}
      when={figureWhen(text, figures)}
      due={figures.balanceGr > 0}
    />
    {year && (
      <p className="actions no-print">
        {payment && (
          <a className="button" href="#pay">
            {text.t('balance.payAction')}
          </a>
        )}
        <a href="#entries">{text.t('balance.entriesAction')}</a>
      </p>
    )}
  </>
)

const Why = ({ context: { text, link }, view: { figures, interest } }: PartProps) => {
  const lines = sumLines(text, figures)
  const owing = figures.balanceGr > 0
  return (
    <section>
      <h2>{text.t('balance.why')}</h2>
      {lines.length > 0 && (
        <Sum
          lines={lines}
          total={{ label: text.t(headWord(figures.balanceGr)), amount: text.money(figures.balanceGr) }}
        />
      )}
      {interest && (
        <p>
          {text.t('interest.apart', { amount: text.money(interest.amountGr) })}{' '}
          <a href="#interest">{text.t('interest.more')}</a>
        </p>
      )}
      {figures.overdueGr === 0 && <p>{text.t('balance.noArrears')}</p>}
      {figures.overdueGr > 0 && (
        <p className="no-print">
          <a href={link('/debt')}>{text.t('debts.link')}</a>
        </p>
      )}
      <Explain summary={text.t('balance.missingPayment')}>
        <p>{text.t('balance.missingPaymentWhy')}</p>
      </Explain>
      {!owing && figures.balanceGr < 0 && (
        <Explain summary={text.t('balance.whatIsOverpaid')}>
          <p>{text.t('balance.whatIsOverpaidWhy')}</p>
        </Explain>
      )}
    </section>
  )
}

const OtherYears = ({ context: { text, link }, view: { years, year, account, accounts } }: PartProps) => {
  const others = years.filter((each) => each !== year?.year)
  if (others.length === 0) return null
  return (
    <nav className="pager no-print" aria-label={text.t('balance.otherYears')}>
      <span>{text.t('balance.otherYears')}</span>
      <a href={link('/years', { account: accounts.length > 1 ? account.id : null })}>
        {text.t('balance.allYears')}
      </a>
      {others.map((each) => (
        <a
          key={each}
          href={`${link('/balance', { account: accounts.length > 1 ? account.id : null, year: each })}#entries`}
        >
          {each}
        </a>
      ))}
    </nav>
  )
}

const Entries = ({ context, view }: PartProps) => {
  const { text, todayOn } = context
  if (!view.year) return <Empty title={text.t('balance.noEntries')} body={text.t('balance.noEntriesMore')} />
  return (
    <section id="entries" className="new-page">
      <h2>{text.t('balance.entries', { year: `${view.year.year}` })}</h2>
      <EntriesTable text={text} part={view.year} todayOn={todayOn} />
      <OtherYears context={context} view={view} />
    </section>
  )
}

/** Balance in words, what makes it up, how to pay it, and the year's entries. */
export const BalancePage = ({ context, view }: PartProps) => {
  const { text } = context
  const { account, accounts, payment, year } = view
  return (
    <Frame context={context} current="balance" title={text.t('balance.title')}>
      <div>
        <h1>{text.t('balance.title')}</h1>
        <p className="head-line soft">
          {sentences(
            placeName(text, { code: account.premisesCode, use: account.premisesUse }),
            accounts.length > 1 && text.t('accounts.one', { code: account.code }),
            asOf(text, view.asOfAt),
          )}
        </p>
      </div>
      <AccountLinks context={context} accounts={accounts} currentId={account.id} path="/balance" />
      <BalanceFigure context={context} view={view} />
      {year && <Why context={context} view={view} />}
      {payment && <PaySection context={context} view={view} slip={payment} />}
      {view.interest && <InterestSection text={text} interest={view.interest} />}
      <BalanceChart text={text} months={view.months} />
      <Entries context={context} view={view} />
    </Frame>
  )
}
