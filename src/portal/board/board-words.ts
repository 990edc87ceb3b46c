import type { PortalText } from '../text/portal-text'

/** „o 1 204,00 zł więcej”, „bez zmian”; grosze, above zero more. */
export const difference = (text: PortalText, gr: number): string =>
  gr === 0
    ? text.t('board.same')
    : text.t(gr > 0 ? 'board.moreBy' : 'board.lessBy', { amount: text.money(gr) })

/** „12,4%” of tenths, without a sign: the word beside it says which way. */
export const percent = (text: PortalText, tenths: number): string => {
  const absolute = Math.abs(tenths)
  return text.set(`${text.quantity(`${(absolute - (absolute % 10)) / 10}.${absolute % 10}`)}%`)
}

/** An amount below zero says in a word that it is taken off. */
export const signed = (text: PortalText, gr: number): string =>
  gr < 0 ? text.set(`${text.t('word.deducted')} ${text.amount(gr)}`) : text.amount(gr)
