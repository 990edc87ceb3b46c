import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { bankDay, clerkDate, dayIn } from '../calendar'
import type { FixedResults } from '../finance/settlements'
import {
  exact,
  inInstalments,
  keepingSurplus,
  owingPart,
  rounding,
  stopped,
  type Payer,
} from '../finance/payers'
import { posting, type Posting } from '../finance/posting'
import type { Calendar } from '../model'

const SURPLUS_GR = 3500n
const DOUBLE_GR = 85_000n
const STRAY_GR = 64_000n
/** Result of the sale: what the seller got back a year later. */
const SELLER_REFUND_GR = 8615n

/** Habits of the accounts that tell a story. */
export const KLONOWA_PAYERS: Readonly<Record<string, Payer>> = {
  'K-7': keepingSurplus(9, SURPLUS_GR),
  'K-G-4': exact(1),
  'K-12': exact(8),
  'K-15': exact(5),
  'K-14': stopped(10, 13),
  'K-U1': stopped(10, 4),
  'K-5': inInstalments(10, 6),
  'K-22': stopped(10, 3),
  'K-9': stopped(10, 2),
  'K-18': owingPart(10, 23_000n),
  'K-19': rounding(9),
  'K-31': exact(8),
  'K-31-2': exact(6),
  'K-40': exact(4),
}

/** What the accounts that tell a story were opened with. */
export const KLONOWA_OPENINGS: Readonly<Record<string, bigint>> = {
  'K-7': -SURPLUS_GR,
  'K-G-4': 0n,
  'K-14': 38_450n,
  'K-31': 0n,
  'K-31-2': 0n,
}

/**
 * Settlement results fixed by hand. With the surplus of 35,00 zł the main resident always ends at 412,30 zł to pay: the
 * advance less an overpayment before this month's payment, an underpayment due next month after it.
 */
export const klonowaResults = (calendar: Calendar): FixedResults => ({
  'K-7': [calendar.today < calendar.paymentDay ? -52_477n : 44_730n, -21_246n, 8815n, -4020n],
  'K-31': [11_840n, -SELLER_REFUND_GR],
})

/** A transfer sent twice and given back a week later. */
const sentTwice = (calendar: Calendar): Posting[] => {
  const sentOn = bankDay(dayIn(calendar.monthBack(5), 14))
  const document = (date: string): string => `WB ${clerkDate(date)}`
  return [
    posting(
      'K-19',
      'payment',
      sentOn,
      { creditGr: DOUBLE_GR },
      {
        externalId: `WPL/K-19/${sentOn}/2`,
        document: document(sentOn),
        description: 'Wpłata, przelew wysłany dwa razy',
      },
    ),
    posting(
      'K-19',
      'refund',
      addDays(sentOn, 7),
      { debitGr: DOUBLE_GR },
      { document: document(addDays(sentOn, 7)), description: 'Zwrot nadpłaty na wniosek właściciela' },
    ),
  ]
}

/** A payment booked to a neighbour's account, taken back and booked where it belongs. */
const strayPayment = (calendar: Calendar): Posting[] => {
  const bookedOn = bankDay(dayIn(calendar.monthBack(7), 12))
  const takenBackOn = bankDay(addDays(bookedOn, 5))
  const wrong = `WPL/K-20/${bookedOn}/2`
  return [
    posting(
      'K-20',
      'payment',
      bookedOn,
      { creditGr: STRAY_GR },
      { externalId: wrong, document: `WB ${clerkDate(bookedOn)}`, description: 'Wpłata, przelew' },
    ),
    posting(
      'K-20',
      'correction',
      takenBackOn,
      { debitGr: STRAY_GR },
      { document: 'PK 7', description: 'Storno wpłaty za lokal 21', reversalOf: wrong },
    ),
    posting(
      'K-21',
      'payment',
      takenBackOn,
      { creditGr: STRAY_GR },
      {
        externalId: `WPL/K-21/${takenBackOn}/2`,
        document: 'PK 7',
        description: `Wpłata z ${clerkDate(bookedOn)}, przeksięgowana z lokalu 20`,
      },
    ),
  ]
}

const courtCosts = (calendar: Calendar): Posting[] => {
  const demandedOn = dayIn(calendar.monthBack(9), 20)
  const suedOn = dayIn(calendar.monthBack(4), 18)
  return [
    posting(
      'K-14',
      'cost',
      demandedOn,
      { debitGr: 3500n },
      { dueOn: addDays(demandedOn, 14), document: 'W/14', description: 'Koszt wezwania do zapłaty' },
    ),
    posting(
      'K-14',
      'cost',
      suedOn,
      { debitGr: 25_000n },
      { dueOn: addDays(suedOn, 14), document: 'S/14', description: 'Opłata sądowa od pozwu' },
    ),
  ]
}

const correctedWaste = (calendar: Calendar): Posting[] => [
  posting(
    'K-48',
    'correction',
    dayIn(calendar.monthBack(6), 16),
    { creditGr: 3400n },
    { document: 'PK 4', description: 'Korekta opłaty za odpady, jedna osoba mniej w poprzednim miesiącu' },
  ),
]

/** The seller's overpayment, paid out two weeks after the settlement that found it. */
const sellerRefund = (calendar: Calendar): Posting[] => {
  const paidOn = bankDay(addDays(addMonths(calendar.settledOn, -12), 14))
  return [
    posting(
      'K-31',
      'refund',
      paidOn,
      { debitGr: SELLER_REFUND_GR },
      { document: `WB ${clerkDate(paidOn)}`, description: 'Zwrot nadpłaty po sprzedaży lokalu' },
    ),
  ]
}

/** Rows that no payer's habit decides. */
export const klonowaKnown = (calendar: Calendar): Posting[] => [
  ...sentTwice(calendar),
  ...strayPayment(calendar),
  ...courtCosts(calendar),
  ...correctedWaste(calendar),
  ...sellerRefund(calendar),
]
