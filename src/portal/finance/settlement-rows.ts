import type { Medium, SettlementHead, SettlementLine, SettlementMethod } from './settlement-view'

/** The columns of a settlement as its row has them; `s` is the settlement. */
export const settlementColumns = `s.id, s.account_id, s.medium, s.period_from_on, s.period_to_on, s.issued_on, s.due_on,
  s.document, s.advances_gr, s.cost_gr, s.result_gr, s.contest_until_on`

export type SettlementRow = {
  id: string
  account_id: string
  medium: Medium
  period_from_on: string
  period_to_on: string
  issued_on: string
  due_on: string | null
  document: string | null
  advances_gr: number
  cost_gr: number
  result_gr: number
  contest_until_on: string | null
}

export const toSettlement = (row: SettlementRow): SettlementHead => ({
  id: row.id,
  accountId: row.account_id,
  medium: row.medium,
  periodFromOn: row.period_from_on,
  periodToOn: row.period_to_on,
  issuedOn: row.issued_on,
  dueOn: row.due_on,
  document: row.document,
  advancesGr: row.advances_gr,
  costGr: row.cost_gr,
  resultGr: row.result_gr,
  contestUntilOn: row.contest_until_on,
})

/** A line as JSON in the order in which the statement builds it. */
export type LineTuple = [
  line: string,
  component: string,
  name: string,
  method: SettlementMethod,
  meterId: string | null,
  serial: string | null,
  location: string | null,
  meterUnit: string | null,
  readingFrom: string | null,
  readingTo: string | null,
  quantity: string,
  unitPrice: string,
  advancesGr: number,
  costGr: number,
]

/** Where no meter says it, the unit follows from the method, or from what was measured. */
const UNIT_OF_METHOD: Partial<Record<SettlementMethod, string>> = {
  area: 'm²',
  persons: 'os.',
  share: '',
  premises: '',
  allocator: 'j.',
}
const UNIT_OF_MEDIUM: Record<Medium, string> = { water: 'm³', hotWater: 'm³', heat: 'GJ', annual: '' }

export const toSettlementLine =
  (medium: Medium) =>
  (tuple: LineTuple): SettlementLine => ({
    line: tuple[0],
    component: tuple[1],
    name: tuple[2],
    method: tuple[3],
    meter:
      tuple[4] !== null && tuple[5] !== null ? { id: tuple[4], serial: tuple[5], location: tuple[6] } : null,
    unit: tuple[7] ?? UNIT_OF_METHOD[tuple[3]] ?? UNIT_OF_MEDIUM[medium],
    readingFrom: tuple[8],
    readingTo: tuple[9],
    quantity: tuple[10],
    unitPrice: tuple[11],
    advancesGr: tuple[12],
    costGr: tuple[13],
  })
