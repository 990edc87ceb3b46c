import type { CommunityCard } from '@/access/actor/types'
import { normaliseNrb, isValidNrb } from '@/src/domain/finance/nrb'
import { paymentCode } from '@/src/domain/finance/payment-code'
import type { AccountHead } from './account-head'
import type { BalanceFigures, PaymentSlip } from './balance-view'

const SHORTEST = { residential: 'Lokal', commercial: 'Lokal', garage: 'Miejsce', storage: 'Komórka' } as const

/** Title of the transfer, in Polish whatever the page's language: „Lokal 7 opłata 03/2026”. Clerks and matching read it. */
export const paymentTitle = (account: AccountHead, month: string): string =>
  `${SHORTEST[account.premisesUse]} ${account.premisesCode} opłata ${month.slice(5, 7)}/${month.slice(0, 4)}`

/** Month a payment is for: the last unpaid one's period, or the month it falls due. */
const monthOf = (figures: BalanceFigures, todayOn: string): string => {
  const last = figures.openParts.at(-1)
  return last?.name.period ?? (last?.dueOn ?? todayOn).slice(0, 7)
}

/**
 * What one needs to pay the balance: recipient, number, amount, title and the text of the QR code. Null where nothing
 * is to be paid. Without a valid number or with too large an amount there is no code; the slip says which.
 */
export function paymentSlip(
  community: CommunityCard,
  account: AccountHead,
  figures: BalanceFigures,
  todayOn: string,
): PaymentSlip | null {
  if (figures.balanceGr <= 0) return null
  const printed = account.nrb ?? community.nrb
  const nrb = printed && isValidNrb(printed) ? normaliseNrb(printed) : null
  const recipient = community.shortName ?? community.name
  const title = paymentTitle(account, monthOf(figures, todayOn))
  const amountGr = BigInt(figures.balanceGr)
  const code = paymentCode({ nrb: nrb ?? '', amountGr, recipient, title, nip: community.nip })
  return {
    recipient,
    recipientName: community.name,
    recipientCity: community.city,
    nrb,
    isOwnNumber: account.nrb !== null,
    amountGr: figures.balanceGr,
    title,
    code: code.ok ? code.text : null,
    noCode: code.ok ? null : code.code,
  }
}
