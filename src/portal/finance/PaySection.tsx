import { amountInWords } from '@/src/domain/finance/money'
import { formatNrb } from '@/src/domain/finance/nrb'
import { CopyButton } from '../components/CopyButton'
import { PaymentQr } from '../components/PaymentQr'
import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import type { PaymentSlip } from './balance-view'

type PayProps = { text: PortalText; slip: PaymentSlip; codeHref: string }

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
export const PaySection = ({ text, slip, codeHref }: PayProps) => (
  <section id="pay">
    <h2>{text.t('pay.title')}</h2>
    <p className="no-print">{text.t(slip.code ? 'pay.how' : 'pay.howWithoutCode')}</p>
    <div className="slip">
      <Summary>
        <SummaryRow
          label={text.t('pay.recipient')}
          note={
            slip.recipientName === slip.recipient
              ? slip.recipientCity
              : `${text.set(slip.recipientName)}, ${slip.recipientCity}`
          }
        >
          {text.set(slip.recipient)}
        </SummaryRow>
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
  </section>
)
