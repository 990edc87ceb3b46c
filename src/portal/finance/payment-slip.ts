import type { CommunityCard } from '@/access/actor/types'
import { normaliseNrb, isValidNrb } from '@/src/domain/finance/nrb'
import { paymentCode } from '@/src/domain/finance/payment-code'
import type { AccountHead } from './account-head'
import type { BalanceFigures, OpenPart, PayChoice, PaymentSlip } from './balance-view'

const SHORTEST = { residential: 'Lokal', commercial: 'Lokal', garage: 'Miejsce', storage: 'Komórka' } as const

const monthWords = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`

/** Title of the transfer, in Polish whatever the page's language: „Lokal 7 opłata 03/2026”. Clerks and matching read it. */
export const paymentTitle = (account: AccountHead, month: string): string =>
  `${SHORTEST[account.premisesUse]} ${account.premisesCode} opłata ${monthWords(month)}`

type Chosen = { choice: PayChoice; amountGr: number; parts: OpenPart[] }

/** Month a payment is for: the last unpaid one's period, or the month it falls due. */
const monthOf = (parts: readonly OpenPart[], todayOn: string): string => {
  const last = parts.at(-1)
  return last?.name.period ?? (last?.dueOn ?? todayOn).slice(0, 7)
}

/** What one may pay of the balance. Never more than all of it, whatever a later payment already covers. */
function chosenParts(figures: BalanceFigures, todayOn: string): Chosen[] {
  const { balanceGr, overdueGr, openParts } = figures
  const month = openParts.filter(({ dueOn }) => dueOn.slice(0, 7) === todayOn.slice(0, 7))
  const monthGr = month.reduce((sum, { openGr }) => sum + openGr, 0)
  const parts: Chosen[] = [
    { choice: 'all', amountGr: balanceGr, parts: openParts },
    { choice: 'overdue', amountGr: overdueGr, parts: openParts.filter(({ isOverdue }) => isOverdue) },
    { choice: 'month', amountGr: monthGr, parts: month },
  ]
  return parts.filter(({ choice, amountGr }) => choice === 'all' || (amountGr > 0 && amountGr < balanceGr))
}

const numberOf = (community: CommunityCard, account: AccountHead): string | null => {
  const printed = account.nrb ?? community.nrb
  return printed && isValidNrb(printed) ? normaliseNrb(printed) : null
}

/**
 * What one needs to pay the balance or a part of it: recipient, number, amount, title and the text of the QR code. Null
 * where nothing is to be paid; a part that is not there is answered with the whole. Without a valid number or with too
 * large an amount there is no code; the slip says which.
 */
export function paymentSlip(
  community: CommunityCard,
  account: AccountHead,
  figures: BalanceFigures,
  todayOn: string,
  wish: PayChoice = 'all',
): PaymentSlip | null {
  if (figures.balanceGr <= 0) return null
  const choices = chosenParts(figures, todayOn)
  const chosen = choices.find(({ choice }) => choice === wish) ?? choices[0]
  if (!chosen) return null
  const nrb = numberOf(community, account)
  const recipient = community.shortName ?? community.name
  const title = paymentTitle(account, monthOf(chosen.parts, todayOn))
  const amountGr = BigInt(chosen.amountGr)
  const code = paymentCode({ nrb: nrb ?? '', amountGr, recipient, title, nip: community.nip })
  return {
    choice: chosen.choice,
    choices: choices.length > 1 ? choices.map(({ choice, amountGr }) => ({ choice, amountGr })) : [],
    recipient,
    recipientName: community.name,
    recipientCity: community.city,
    nrb,
    isOwnNumber: account.nrb !== null,
    amountGr: chosen.amountGr,
    title,
    code: code.ok ? code.text : null,
    noCode: code.ok ? null : code.code,
  }
}
