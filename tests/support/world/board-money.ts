import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const communityOf = (label: string): CommunityLabel => (label.endsWith('20') ? 'C2' : 'C1')

const supplier = (label: string): WorldRow =>
  row('suppliers', label, { code: label, name: `Dostawca ${label}`, nip: null, nrb: null }, [])

const invoice = (label: string, of: string, dueOn: string, grossGr: number): WorldRow =>
  rowIn(communityOf(label), 'supplier-invoices', label, {
    external_id: label,
    supplier_id: idOf('suppliers', of),
    number: `FV ${label}`,
    issued_on: '2026-01-10',
    due_on: dueOn,
    category: 'Sprzątanie',
    gross_gr: grossGr,
    status: 'approved',
    split_payment: false,
    batch_id: idOf('import-batches', 'I1'),
  })

const payment = (label: string, of: string, paidOn: string, amountGr: number): WorldRow =>
  rowIn(communityOf(label), 'supplier-payments', label, {
    external_id: label,
    invoice_id: idOf('supplier-invoices', of),
    paid_on: paidOn,
    amount_gr: amountGr,
  })

const cost = (label: string, amountGr: number, more: Record<string, unknown> = {}): WorldRow =>
  rowIn(communityOf(label), 'costs', label, {
    external_id: label,
    category: 'Sprzątanie',
    booked_on: '2026-01-10',
    amount_gr: amountGr,
    ...more,
  })

const budget = (label: string, category: string, amountGr: number): WorldRow =>
  rowIn(communityOf(label), 'budgets', label, { year: 2026, category, amount_gr: amountGr })

/** Label: account and a number. */
const debtCase = (label: string, stage: string, stageOn: string): WorldRow => {
  const account = label.split('.')[0] ?? ''
  return rowIn(/^K2\d$/.test(account) ? 'C2' : 'C1', 'debt-cases', label, {
    external_id: label,
    account_id: idOf('accounts', account),
    stage,
    stage_on: stageOn,
    principal_gr: 60000,
    interest_gr: 1200,
    costs_gr: 0,
    note: `uwaga do ${label}`,
    responsible: 'Magdalena z biura',
    batch_id: idOf('import-batches', 'I1'),
  })
}

/** What the board looks at: suppliers with invoices and payments, costs, plans, debt cases. */
export const boardMoney: WorldRow[] = [
  supplier('V1'),
  supplier('V2'),
  invoice('V1.1', 'V1', '2026-01-24', 123000),
  invoice('V1.2', 'V1', '2026-03-24', 80000),
  invoice('V2.20', 'V2', '2026-01-24', 50000),
  payment('Z1', 'V1.1', '2026-01-22', 50000),
  payment('Z20', 'V2.20', '2026-01-22', 50000),
  cost('C1', 123000, {
    building_id: idOf('buildings', 'B1'),
    invoice_id: idOf('supplier-invoices', 'V1.1'),
  }),
  cost('C2', 900000, { category: 'Fundusz remontowy: dach', booked_on: '2026-02-20' }),
  cost('C20', 50000, { invoice_id: idOf('supplier-invoices', 'V2.20') }),
  budget('G1', 'Sprzątanie', 1476000),
  budget('G2', 'Fundusz remontowy: dach', 1200000),
  budget('G20', 'Sprzątanie', 600000),
  debtCase('K1.1', 'notice', '2025-07-01'),
  debtCase('K2.1', 'demand', '2024-06-01'),
  debtCase('K2.2', 'lawsuit', '2025-03-01'),
  debtCase('K11.1', 'instalments', '2026-02-01'),
  debtCase('K20.1', 'notice', '2026-02-01'),
]
