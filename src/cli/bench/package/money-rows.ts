import { dayIn, monthAndYear } from '@/src/cli/demo/package/calendar'
import { moneyText } from '@/src/cli/demo/package/amounts'
import type { Row } from '@/src/cli/demo/package/tables'
import { addMonths } from '@/src/domain/time/civil-date'
import { placeOf, type EstateSize } from './size'

/** Components of an advance: name, unit, rate in hundredths of a złoty, quantity. */
const COMPONENTS = [
  ['EKS', 'Koszty zarządu', 'm²', 312n, 48n, 'operating'],
  ['REM', 'Fundusz remontowy', 'm²', 150n, 48n, 'renovation'],
  ['SMI', 'Wywóz odpadów', 'os.', 3100n, 2n, 'operating'],
  ['ZW', 'Zimna woda i ścieki', 'm³', 1432n, 6n, 'media'],
  ['CW', 'Podgrzanie wody', 'm³', 2810n, 4n, 'media'],
  ['CO', 'Ogrzewanie', 'm²', 420n, 48n, 'media'],
  ['WIN', 'Winda', 'os.', 1250n, 2n, 'operating'],
  ['DOM', 'Domofon', 'lokal', 500n, 1n, 'operating'],
] as const

/** Two notices for each account, the newer with a dearer first component. */
export const chargeRows = (index: number, { thisMonth }: EstateSize): Row<'charges'>[] => {
  const { community, account } = placeOf(index)
  return [12, 2].flatMap((back) =>
    COMPONENTS.map(([component, name, unit, rate, quantity, fund], at) => {
      const rateGr = back === 2 && at === 0 ? rate + 8n : rate
      return {
        community,
        account,
        validFrom: addMonths(thisMonth, -back),
        component,
        name,
        unit,
        rate: moneyText(rateGr),
        quantity: `${quantity}`,
        amount: moneyText(rateGr * quantity),
        fund,
        basis: 'Uchwała 4/2025',
      }
    }),
  )
}

type Month = { charge: string; payment: string }

/** What all accounts' rows of a month have in common, made once: cells before and behind the account. */
const monthsOf = ({ months, thisMonth }: EstateSize): Month[] =>
  Array.from({ length: months }, (_, at) => {
    const first = addMonths(thisMonth, at - months + 1)
    const charge = `${first};${dayIn(first, 10)};charge;;${first.slice(0, 7)};Zaliczka za ${monthAndYear(first)};`
    return { charge, payment: `${dayIn(first, 9)};;payment;WB ${first.slice(0, 7)};;Wpłata;;` }
  })

const AMOUNTS = ['612.30', '587.14', '498.02', '733.90', '540.00', '655.41', '601.77', '519.36']

/**
 * Lines of `ledger.csv` behind its header, one account after another, as texts of some thousand rows: a file of a
 * million rows never stands in memory. A charge and a payment a month; the newest charge is still to be paid.
 */
export function* ledgerLines(size: EstateSize): Generator<string> {
  const months = monthsOf(size)
  let text = ''
  for (let index = 0; index < size.premises; index += 1) {
    const { community, account } = placeOf(index)
    const amount = AMOUNTS[index % AMOUNTS.length] ?? ''
    for (const [at, { charge, payment }] of months.entries()) {
      text += `${community};N${index}/${at};${account};${charge}${amount};;\r\n`
      if (at < months.length - 1) text += `${community};W${index}/${at};${account};${payment}${amount};\r\n`
    }
    if (text.length > 500_000) {
      yield text
      text = ''
    }
  }
  yield text
}
