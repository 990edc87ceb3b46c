import type { PortalText } from '../text/portal-text'
import type { SettlementHead, SettlementLine } from './settlement-view'

/** „Woda, lipiec–grudzień 2025”: what was settled and for when. */
export const settlementName = (text: PortalText, head: SettlementHead): string =>
  text.t('settlements.name', {
    medium: text.t(`settlements.medium.${head.medium}`),
    period: period(text, head),
  })

/** The period in whole years or days. */
export function period(text: PortalText, { periodFromOn, periodToOn }: SettlementHead): string {
  const year = periodFromOn.slice(0, 4)
  return periodFromOn === `${year}-01-01` && periodToOn === `${year}-12-31`
    ? text.t('settlements.year', { year })
    : text.t('settlements.period', { from: text.dateShort(periodFromOn), to: text.dateShort(periodToOn) })
}

/** „Nadpłata”, „Do dopłaty”, „Bez różnicy” */
export const resultWord = (text: PortalText, resultGr: number): string =>
  text.t(resultGr > 0 ? 'settlements.overpaid' : resultGr < 0 ? 'settlements.underpaid' : 'settlements.even')

/** What becomes of the result: by when to pay, or that an overpayment is credited. */
export const resultWhen = (text: PortalText, { resultGr, dueOn }: SettlementHead): string | null => {
  if (resultGr > 0) return text.t('settlements.overpaidWhen')
  if (resultGr < 0 && dueOn) return text.t('settlements.payBy', { date: text.date(dueOn) })
  return resultGr < 0 ? text.t('settlements.underpaidWhen') : text.t('settlements.evenWhen')
}

/** „5,2133 zł za m³”, or the bare price where nothing is counted. */
const priceOf = (text: PortalText, line: SettlementLine): string =>
  line.unit
    ? text.t('settlements.price', { price: text.quantity(line.unitPrice, 2), unit: line.unit })
    : text.t('settlements.priceAlone', { price: text.quantity(line.unitPrice, 2) })

/** „32,417 m³” */
export const quantityOf = (text: PortalText, line: SettlementLine): string =>
  text.set(`${text.quantity(line.quantity)} ${line.unit}`.trim())

/** „Licznik 88231: z 102,5 na 134,917” where the line has readings. */
const meterOf = (text: PortalText, line: SettlementLine): string | null => {
  if (!line.meter) return null
  const serial = line.meter.serial.replaceAll('-', '\u2011')
  if (line.readingFrom === null || line.readingTo === null) return text.t('settlements.meter', { serial })
  return text.t('settlements.meterFromTo', {
    serial,
    from: text.quantity(line.readingFrom),
    to: text.quantity(line.readingTo),
  })
}

/** How the cost of a line came about: method, quantity and price, the meter's readings. */
export const lineNote = (text: PortalText, line: SettlementLine): string =>
  [
    text.t(`settlements.method.${line.method}`),
    `${quantityOf(text, line)} × ${priceOf(text, line)}`,
    meterOf(text, line),
  ]
    .filter(Boolean)
    .join(', ')

/** Whether one may still object on a day; the last day counts. */
export const mayContest = ({ contestUntilOn }: SettlementHead, todayOn: string): boolean =>
  contestUntilOn !== null && todayOn <= contestUntilOn
