import { addDays, addMonths, dateParts } from '@/src/domain/time/civil-date'
import { isValidNip } from '@/src/domain/finance/nip'
import { moneyText } from '../amounts'
import { bankDay, dayIn, monthAndYear, yearIndex } from '../calendar'
import type { Calendar, Estate } from '../model'
import { seeded } from '../seeded'
import type { PackageRows, Row } from '../tables'
import type { Firm, Service } from './model'

type Invoice = { service: Service; month: string; issuedOn: string; dueOn: string; grossGr: bigint }
type Rows = Pick<PackageRows, 'suppliers' | 'supplier-invoices' | 'supplier-payments' | 'costs' | 'budgets'>

const HUNDRED = 100n
const VAT_PERCENT = 23n

/** The firm's number with the check digit that makes it valid; the nine digits move on where none fits. */
export const nipOf = (first: bigint): string => {
  for (let digits = first; ; digits += 1n) {
    const fits = [...'0123456789'].map((check) => `${digits}${check}`).find(isValidNip)
    if (fits) return fits
  }
}

const percentOf = (amountGr: bigint, percent: number): bigint => (amountGr * BigInt(percent)) / HUNDRED

/** A month's price: the year's level, the season, and a few percent of chance, the same each time it is made. */
const priceOf = (service: Service, month: string, calendar: Calendar): bigint => {
  const level = service.yearPercent[yearIndex(calendar, month)] ?? 100
  const season = service.season?.[dateParts(month).month - 1] ?? 100
  const chance = service.season ? seeded(`${service.supplier.code} ${month}`).between(96, 105) : 100
  return percentOf(percentOf(percentOf(service.monthlyGr, level), season), chance)
}

const hasInvoice = (service: Service, month: string): boolean =>
  service.onlyMonths === undefined || service.onlyMonths.includes(dateParts(month).month)

const invoicesOf = (service: Service, calendar: Calendar): Invoice[] =>
  calendar.months.flatMap((month) => {
    const issuedOn = dayIn(month, service.issueDay)
    const grossGr = priceOf(service, month, calendar)
    if (!hasInvoice(service, month) || issuedOn > calendar.today || grossGr === 0n) return []
    return [{ service, month, issuedOn, dueOn: addDays(issuedOn, service.termDays), grossGr }]
  })

const idOf = ({ service, month }: Invoice): string => `FV/${service.supplier.code}/${month.slice(0, 7)}`

const invoiceRow = (community: string, invoice: Invoice): Row<'supplier-invoices'> => {
  const { service, month, grossGr } = invoice
  const netGr = (grossGr * HUNDRED) / (HUNDRED + VAT_PERCENT)
  return {
    community,
    externalId: idOf(invoice),
    supplier: service.supplier.code,
    number: `${dateParts(month).month}/${dateParts(month).year}/${service.supplier.code}`,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    category: service.category,
    gross: moneyText(grossGr),
    net: moneyText(netGr),
    vat: moneyText(grossGr - netGr),
    description: `${service.description}, ${monthAndYear(month)}`,
  }
}

/** What was paid of an invoice, nothing of the newest ones of a supplier who waits, half of the oldest of those. */
const paidOf = (invoice: Invoice, back: number, calendar: Calendar): Row<'supplier-payments'>[] => {
  const { unpaidLast = 0, paysAfter } = invoice.service
  const paidOn = bankDay(addDays(invoice.issuedOn, paysAfter))
  if (back < unpaidLast - 1 || paidOn > calendar.today) return []
  const amountGr = back === unpaidLast - 1 ? invoice.grossGr / 2n : invoice.grossGr
  return [{ externalId: `P/${idOf(invoice)}`, invoice: idOf(invoice), paidOn, amount: moneyText(amountGr) }]
}

/** Parts of a cost by the buildings' premises, the rest to the last. */
const partsOf = (grossGr: bigint, estate: Estate): [string, bigint][] => {
  const codes = estate.buildings.map(({ code }) => code ?? '')
  const homes = BigInt(estate.homes.length)
  const parts = codes.map((code): [string, bigint] => {
    const own = BigInt(estate.homes.filter(({ building }) => building === code).length)
    return [code, (grossGr * own) / homes]
  })
  const rest = grossGr - parts.reduce((sum, [, part]) => sum + part, 0n)
  return parts.map(([code, part], index) => [code, index === parts.length - 1 ? part + rest : part])
}

const costRows = (community: string, invoice: Invoice, estate: Estate): Row<'costs'>[] => {
  const { service, month, grossGr, issuedOn } = invoice
  const parts: [string, bigint][] = service.perBuilding
    ? partsOf(grossGr, estate)
    : [[service.building ?? '', grossGr]]
  return parts.map(([building, part]) => ({
    community,
    externalId: `K/${idOf(invoice)}${building ? `/${building}` : ''}`,
    building,
    category: service.category,
    bookedOn: issuedOn,
    amount: moneyText(part),
    invoice: idOf(invoice),
    description: `${service.description}, ${monthAndYear(month)}`,
  }))
}

/** The plan of each year of the books: what its months would cost, at the level the owners agreed on. */
const budgetRows = (
  community: string,
  services: readonly Service[],
  calendar: Calendar,
): Row<'budgets'>[] => {
  const years = [...new Set([...calendar.months, `${calendar.year}-12-01`].map((month) => month.slice(0, 4)))]
  const monthsOf = (year: string) =>
    Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index))
  return years.flatMap((year) =>
    services.flatMap((service) => {
      const wholeGr = monthsOf(year)
        .filter((month) => hasInvoice(service, month))
        .reduce((sum, month) => sum + priceOf(service, month, calendar), 0n)
      const planGr = percentOf(wholeGr, service.planPercent) / 10_000n
      return planGr === 0n
        ? []
        : [{ community, year, category: service.category, amount: moneyText(planGr * 10_000n) }]
    }),
  )
}

/** A credit note for the last but one invoice of a supplier who charged too much. */
const creditNote = (community: string, invoices: readonly Invoice[]): Row<'supplier-invoices'>[] => {
  const wrong = invoices.at(-2)
  if (!wrong) return []
  return [
    {
      ...invoiceRow(community, wrong),
      externalId: `KOR/${idOf(wrong)}`,
      number: `KOR ${invoiceRow(community, wrong).number ?? ''}`,
      issuedOn: addDays(wrong.issuedOn, 6),
      gross: moneyText(-wrong.grossGr / 10n),
      net: '',
      vat: '',
      description: `Korekta faktury, ${monthAndYear(wrong.month)}: zawyżona ilość`,
    },
  ]
}

const costOfNote = (note: Row<'supplier-invoices'>): Row<'costs'> => ({
  community: note.community ?? '',
  externalId: `K/${note.externalId ?? ''}`,
  category: note.category ?? '',
  bookedOn: note.issuedOn ?? '',
  amount: note.gross ?? '',
  invoice: note.externalId ?? '',
  description: note.description ?? '',
})

const supplierRow = ({ code, name, nip }: Firm): Row<'suppliers'> => ({ code, name, nip: nipOf(nip) })

/** Suppliers, their invoices and payments, the costs they make and the yearly plans of a community. */
export const buildCosts = (services: readonly Service[], estate: Estate, calendar: Calendar): Rows => {
  const community = estate.community.code
  const byService = services.map((service) => invoicesOf(service, calendar))
  const invoices = byService.flat()
  const corrected = byService.find((own) => own[0]?.service.unpaidLast !== undefined) ?? []
  const notes = creditNote(community, corrected).filter(({ issuedOn = '' }) => issuedOn <= calendar.today)
  return {
    suppliers: services.map(({ supplier }) => supplierRow(supplier)),
    'supplier-invoices': [...invoices.map((one) => invoiceRow(community, one)), ...notes],
    'supplier-payments': byService.flatMap((own) =>
      own.flatMap((invoice, index) =>
        paidOf(invoice, own.length - 1 - index, calendar).map((row) => ({ community, ...row })),
      ),
    ),
    costs: [...invoices.flatMap((invoice) => costRows(community, invoice, estate)), ...notes.map(costOfNote)],
    budgets: budgetRows(community, services, calendar),
  }
}
