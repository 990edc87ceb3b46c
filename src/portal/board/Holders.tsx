import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import type { Holder } from './holders'

const words = (text: PortalText, { capacity, fromOn, toOn, fractionNum, fractionDen }: Holder): string =>
  [
    text.t(`board.holder.${capacity === 'spouse' || capacity === 'representative' ? capacity : 'owner'}`),
    capacity === 'owner' && fractionDen > 1 ? `${fractionNum}/${fractionDen}` : null,
    toOn === null
      ? text.t('board.holder.since', { date: text.dateShort(fromOn) })
      : text.t('board.holder.fromTo', { from: text.dateShort(fromOn), to: text.dateShort(toOn) }),
  ]
    .filter(Boolean)
    .join(', ')

/** Whom an account stands for; every reading of these names is noted. */
export const Holders = ({ text, holders }: { text: PortalText; holders: Holder[] }) => (
  <section>
    <h2>{text.t('board.holder.title')}</h2>
    <Summary>
      {holders.map((holder) => (
        <SummaryRow
          key={`${holder.id}${holder.fromOn}`}
          label={words(text, holder)}
          note={[holder.phone, holder.email].filter(Boolean).join(', ') || null}
        >
          {text.set(holder.name)}
        </SummaryRow>
      ))}
    </Summary>
    <p className="note">{text.t('board.holder.logged')}</p>
  </section>
)
