import type { PortalText } from '../text/portal-text'

/** Word for a balance in grosze: above zero it is to be paid, below zero overpaid. */
export const balanceWord = (text: PortalText, balanceGr: number): string =>
  text.t(balanceGr > 0 ? 'word.toPay' : balanceGr < 0 ? 'word.overpaid' : 'word.settled')

/** An amount with what it means: under it in a table, before it on a phone. */
export const State = ({ text, balanceGr }: { text: PortalText; balanceGr: number }) => (
  <span className="state">
    <small>{balanceWord(text, balanceGr)}</small> {text.money(balanceGr)}
  </span>
)
