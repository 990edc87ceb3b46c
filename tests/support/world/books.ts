import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

const rate = (label: string, community: CommunityLabel, values: Record<string, unknown> = {}): WorldRow =>
  rowIn(community, 'rates', label, {
    component: 'EKSP',
    name: `stawka ${label}`,
    quantity: 'area',
    unit: 'm²',
    rate: '4.150000',
    price_kind: 'gross',
    valid_from_on: '2025-01-01',
    ...values,
  })

/** `R2` is the individual rate of P2. */
const rates: WorldRow[] = [
  rate('R1', 'C1'),
  rate('R2', 'C1', { rate: '3.900000', premises_id: idOf('premises', 'P2') }),
  rate('R3', 'C2'),
]

const run = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'charge-runs', label, {
    period: '2026-04',
    sequence: 0,
    state: 'draft',
    booked_on: '2026-04-01',
    due_on: '2026-04-10',
    amount_gr: 20074,
    problems: [],
    digest: '0'.repeat(64),
  })

/** Label: run and account. */
const runAccount = (label: string, community: CommunityLabel, premises: string): WorldRow => {
  const [runLabel = '', account = ''] = label.split('.')
  return rowIn(community, 'charge-run-accounts', label, {
    run_id: idOf('charge-runs', runLabel),
    account_id: idOf('accounts', account),
    premises_id: idOf('premises', premises),
    place: 0,
    from_on: '2026-04-01',
    until_on: '2026-05-01',
    days: 30,
    month_days: 30,
    full_gr: 20074,
    amount_gr: 20074,
    posted_gr: 0,
  })
}

const runLine = (label: string, community: CommunityLabel, rateLabel: string): WorldRow => {
  const [runLabel = '', account = ''] = label.split('.')
  return rowIn(community, 'charge-run-lines', label, {
    run_id: idOf('charge-runs', runLabel),
    account_id: idOf('accounts', account),
    rate_row_id: idOf('rates', rateLabel),
    place: 0,
    component: 'EKSP',
    name: 'koszty zarządu',
    unit: 'm²',
    rate: '4.150000',
    quantity: '48.370',
    amount_gr: 20074,
    charged_gr: 20074,
    vat_treatment: 'NP',
    vat_gr: 0,
  })
}

const settlementRun = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'settlement-runs', label, {
    medium: 'water',
    period_from_on: '2025-07-01',
    period_to_on: '2025-12-31',
    issued_on: '2026-02-01',
    due_on: '2026-03-01',
    document: `RW/${label}`,
    items: [],
    state: 'draft',
  })

/** Books on their way into the ledger: rates, a draft of a month and of a settlement in each community. */
export const books: WorldRow[] = [
  ...rates,
  run('N1', 'C1'),
  run('N2', 'C2'),
  runAccount('N1.K1', 'C1', 'P1'),
  runAccount('N2.K20', 'C2', 'P9'),
  runLine('N1.K1', 'C1', 'R1'),
  runLine('N2.K20', 'C2', 'R3'),
  settlementRun('S1', 'C1'),
  settlementRun('S2', 'C2'),
]
