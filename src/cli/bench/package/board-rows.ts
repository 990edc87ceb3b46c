import { dayIn, monthAndYear } from '@/src/cli/demo/package/calendar'
import { moneyText } from '@/src/cli/demo/package/amounts'
import type { PackageRows } from '@/src/cli/demo/package/tables'
import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { debtRows } from './debt-rows'
import { IN_COMMUNITY, placeOf, type EstateSize } from './size'

/** Members of the board of the first community: its last owners, so that those measured as residents sit on none. */
export const BOARD_MEMBERS = 2

const GRANTS = 'costs|balances|suppliers|debts|advances|contacts'
const SUPPLIERS = 24
const INVOICES_A_MONTH = 2

const CATEGORIES = [
  'Wynagrodzenie zarządcy',
  'Sprzątanie i zieleń',
  'Energia elektryczna wspólna',
  'Winda',
  'Odpady',
  'Woda i ścieki',
  'Ciepło',
  'Ubezpieczenie',
  'Konserwacja',
  'Przeglądy',
  'Prawne i windykacja',
  'Fundusz remontowy: dachy',
] as const

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const categoryOf = (supplier: number): string => CATEGORIES[supplier % CATEGORIES.length] ?? ''

type Invoice = { id: string; supplier: number; month: string; gr: bigint; isNewest: boolean }

const invoicesOf = ({ months, thisMonth }: EstateSize): Invoice[] =>
  indexes(months).flatMap((back) =>
    indexes(SUPPLIERS * INVOICES_A_MONTH).map((number) => ({
      id: `F${number}/${back}`,
      supplier: number % SUPPLIERS,
      month: addMonths(thisMonth, -back),
      gr: BigInt(50_000 + ((number * 7919 + back * 104_729) % 400_000)),
      isNewest: back === 0,
    })),
  )

/** Whose cost an invoice is: of every other supplier it is divided among all buildings, else of one of them. */
const buildingsOf = ({ supplier, month }: Invoice, buildings: string[]): string[] =>
  supplier % 2 === 0
    ? buildings
    : [buildings[(supplier + Number(month.slice(5, 7))) % buildings.length] ?? '']

const costsOf = (community: string, buildings: string[], invoices: readonly Invoice[]) =>
  invoices.flatMap((invoice) => {
    const own = buildingsOf(invoice, buildings)
    const { id, supplier, month, gr } = invoice
    return own.map((building) => ({
      ...{ community, externalId: `K${id}/${building}`, building, category: categoryOf(supplier) },
      bookedOn: dayIn(month, 1),
      amount: moneyText(gr / BigInt(own.length)),
      invoice: id,
      description: `${categoryOf(supplier)}, ${monthAndYear(month)}`,
    }))
  })

const yearsOf = (invoices: readonly Invoice[]): string[] => [
  ...new Set(invoices.map(({ month }) => month.slice(0, 4))),
]

/** What the first community's board looks at, over all months of the book. */
export const boardRows = (size: EstateSize): Partial<PackageRows> => {
  const { community } = placeOf(0)
  const here = indexes(Math.min(size.premises, IN_COMMUNITY)).map(placeOf)
  const buildings = [...new Set(here.map(({ building }) => String(building)))]
  const invoices = invoicesOf(size)
  return {
    'board-terms': here
      .slice(-BOARD_MEMBERS)
      .map(({ person }) => ({ community, person, from: '2020-01-01', grants: GRANTS })),
    suppliers: indexes(SUPPLIERS).map((supplier) => ({
      code: `D${supplier}`,
      name: `Dostawca ${supplier + 1}`,
    })),
    'supplier-invoices': invoices.map(({ id, supplier, month, gr }) => ({
      ...{ community, externalId: id, supplier: `D${supplier}`, number: id, issuedOn: dayIn(month, 1) },
      ...{ dueOn: dayIn(month, 15), category: categoryOf(supplier), gross: moneyText(gr) },
    })),
    'supplier-payments': invoices
      .filter(({ isNewest }) => !isNewest)
      .map(({ id, month, gr }) => ({
        ...{ community, externalId: `P${id}`, invoice: id, paidOn: addDays(dayIn(month, 15), 3) },
        amount: moneyText(gr),
      })),
    costs: costsOf(community, buildings, invoices),
    budgets: yearsOf(invoices).flatMap((year) =>
      [...CATEGORIES, 'Fundusz remontowy: bilans otwarcia'].map((category) => ({
        ...{ community, year, category, amount: '24000.00' },
      })),
    ),
    'debt-cases': debtRows(size),
  }
}
