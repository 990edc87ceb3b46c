import { amountInWords } from '@/src/domain/finance/money'
import { formatNrb } from '@/src/domain/finance/nrb'
import { CopyButton } from '../components/CopyButton'
import { PaymentQr } from '../components/PaymentQr'
import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import type { PageContext } from '../frame/page-context'
import type { BalanceView, PaymentSlip } from './balance-view'
import { PayChoices } from './PayChoices'

type PayProps = { text: PortalText; slip: PaymentSlip; codeHref: string }
type SectionProps = { context: PageContext; view: BalanceView; slip: PaymentSlip }

const Amount = ({ text, slip }: Omit<PayProps, 'codeHref'>) => (
  <SummaryRow
    label={text.t('pay.amount')}
    kind="amount"
    note={text.locale === 'pl' ? amountInWords(BigInt(slip.amountGr)) : null}
    action={
      <CopyButton
        text={text}
        value={text.amount(slip.amountGr).replaceAll('\u00a0', '')}
        what={text.t('pay.copyAmount')}
      />
    }
  >
    {text.money(slip.amountGr)}
  </SummaryRow>
)

const AccountNumber = ({ text, slip }: Omit<PayProps, 'codeHref'>) =>
  slip.nrb ? (
    <SummaryRow
      label={text.t('pay.number')}
      kind="code"
      note={slip.isOwnNumber ? text.t('pay.ownNumber') : null}
      action={<CopyButton text={text} value={slip.nrb} what={text.t('pay.copyNumber')} />}
    >
      {formatNrb(slip.nrb)}
    </SummaryRow>
  ) : (
    <SummaryRow label={text.t('pay.number')}>{text.t('pay.noNumber')}</SummaryRow>
  )

const Code = ({ text, slip, codeHref }: PayProps) =>
  slip.code ? (
    <figure className="qr">
      <PaymentQr content={slip.code} label={text.t('pay.codeLabel', { amount: text.money(slip.amountGr) })} />
      <figcaption>
        {text.t('pay.codeCaption')}
        <br />
        <a className="no-print" href={codeHref} download>
          {text.t('pay.saveCode')}
        </a>
      </figcaption>
    </figure>
  ) : (
    <p className="qr note">{slip.noCode && text.t(`pay.noCode.${slip.noCode}`)}</p>
  )

/** The slip one pays from: recipient, number, amount, title, and the code for a bank's app. */
export const PaySection = ({ context, view, slip }: SectionProps) => {
  const { text, link } = context
  const wish = {
    account: view.accounts.length > 1 ? view.account.id : null,
    pay: slip.choice === 'all' ? null : slip.choice,
  }
  return (
    <section id="pay">
      <h2>{text.t('pay.title')}</h2>
      <p className="no-print">{text.t(slip.code ? 'pay.how' : 'pay.howWithoutCode')}</p>
      <PayChoices context={context} view={view} />
      <Slip text={text} slip={slip} codeHref={link('/balance/code', wish)} />
      {slip.nrb && (
        <p className="actions no-print">
          <a href={link('/balance/slip', wish)}>{text.t('pay.printSlip')}</a>
        </p>
      )}
    </section>
  )
}

const Recipient = ({ text, slip }: Omit<PayProps, 'codeHref'>) => (
  <SummaryRow
    label={text.t('pay.recipient')}
    note={
      slip.recipientName === slip.recipient
        ? slip.recipientCity
        : `${text.set(slip.recipientName)}, ${slip.recipientCity}`
    }
    action={<CopyButton text={text} value={slip.recipient} what={text.t('pay.copyRecipient')} />}
  >
    {text.set(slip.recipient)}
  </SummaryRow>
)

const Slip = ({ text, slip, codeHref }: PayProps) => (
  <div className="slip">
    <Summary>
      <Recipient text={text} slip={slip} />
      <AccountNumber text={text} slip={slip} />
      <Amount text={text} slip={slip} />
      <SummaryRow
        label={text.t('pay.paymentTitle')}
        kind="code"
        action={<CopyButton text={text} value={slip.title} what={text.t('pay.copyTitle')} />}
      >
        {slip.title}
      </SummaryRow>
    </Summary>
    <Code text={text} slip={slip} codeHref={codeHref} />
  </div>
)
