import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

const communityOf = (account: string): CommunityLabel => (/^K2\d$/.test(account) ? 'C2' : 'C1')

const premisesOf: Record<string, string> = {
  K0: 'P1',
  K1: 'P1',
  K2: 'P2',
  K3: 'P3',
  K4: 'P3',
  K5: 'P3',
  K6: 'P3',
  K7: 'P4',
  K8: 'P4',
  K9: 'P6',
  K10: 'P5',
  K11: 'P8',
  K12: 'P7',
  K20: 'P9',
  K21: 'P10',
}

const accounts: WorldRow[] = Object.entries(premisesOf).map(([label, premises]) =>
  rowIn(communityOf(label), 'accounts', label, {
    code: label,
    premises_id: idOf('premises', premises),
    nrb: label === 'K1' ? '05114010811234000100000001' : null,
    payer_id: `payer-${label}`,
    opened_on: '2020-01-01',
    closed_on: label === 'K0' ? '2025-06-01' : null,
  }),
)

/** Label: account and a number. One line of 100 m² by the given rate. */
const charge = (label: string, validFromOn: string, rate: string, component = 'eksploatacja'): WorldRow => {
  const account = label.split('.')[0] ?? ''
  return rowIn(communityOf(account), 'charges', label, {
    account_id: idOf('accounts', account),
    valid_from_on: validFromOn,
    component,
    name: label,
    unit: 'm2',
    rate: `${rate}0000`,
    quantity: '100.000',
    amount_gr: Number(rate.replace('.', '')) * 100,
    fund: 'eksploatacja',
  })
}

const charges: WorldRow[] = [
  charge('K0.1', '2024-01-01', '3.10'),
  charge('K0.2', '2025-09-01', '3.20'),
  charge('K1.1', '2025-05-01', '4.00'),
  charge('K1.2', '2025-06-01', '4.15'),
  charge('K1.3', '2025-06-01', '1.85', 'fundusz'),
  charge('K1.4', '2025-09-01', '4.20'),
  charge('K1.5', '2026-01-01', '4.30'),
  charge('K1.6', '2026-07-01', '4.40'),
  charge('K2.1', '2024-01-01', '5.00'),
  charge('K2.2', '2024-10-01', '5.10'),
  charge('K2.3', '2025-04-01', '5.20'),
  charge('K2.4', '2026-07-01', '5.30'),
  charge('K3.1', '2024-01-01', '2.00'),
  charge('K3.2', '2024-07-01', '2.10'),
  charge('K4.1', '2024-07-01', '2.20'),
  charge('K5.1', '2023-01-01', '2.30'),
  charge('K6.1', '2023-01-01', '2.40'),
  charge('K7.1', '2024-01-01', '7.00'),
  charge('K7.2', '2025-07-01', '7.10'),
  charge('K8.1', '2026-04-01', '7.20'),
  charge('K9.1', '2024-01-01', '6.00'),
  charge('K10.1', '2024-01-01', '6.10'),
  charge('K11.1', '2024-01-01', '6.20'),
  charge('K12.1', '2024-01-01', '6.30'),
  charge('K20.1', '2024-01-01', '8.00'),
  charge('K21.1', '2024-01-01', '8.10'),
]

/** Amount above zero is a debit, below zero a credit, in grosze. */
const entry = (label: string, bookedOn: string, amountGr: number, kind?: string): WorldRow => {
  const account = label.split('.')[0] ?? ''
  return rowIn(communityOf(account), 'ledger-entries', label, {
    external_id: label,
    account_id: idOf('accounts', account),
    booked_on: bookedOn,
    effective_due_on: bookedOn,
    kind: kind ?? (amountGr > 0 ? 'charge' : 'payment'),
    description: `wpis ${label}`,
    debit_gr: amountGr > 0 ? amountGr : 0,
    credit_gr: amountGr > 0 ? 0 : -amountGr,
    batch_id: idOf('import-batches', 'I1'),
  })
}

const entries: WorldRow[] = [
  entry('K0.1', '2021-02-01', 31000),
  entry('K0.2', '2025-05-10', -31000),
  entry('K0.3', '2025-08-01', 1500, 'correction'),
  entry('K1.1', '2025-05-15', 999, 'correction'),
  entry('K1.2', '2025-06-01', 15040, 'opening'),
  entry('K1.3', '2025-07-03', -60000),
  entry('K1.4', '2025-10-01', 60000),
  entry('K1.5', '2026-04-01', 43000),
  entry('K2.1', '2021-12-15', 100),
  entry('K2.2', '2022-03-01', 200),
  entry('K2.3', '2024-09-01', 50000),
  entry('K2.4', '2025-01-31', -50000),
  entry('K2.5', '2025-02-01', 51000),
  entry('K2.6', '2025-05-01', 52000),
  entry('K3.1', '2024-03-10', 700),
  entry('K3.2', '2024-03-11', 20000),
  entry('K4.1', '2024-04-01', 22000),
  entry('K5.1', '2023-01-01', 23000),
  entry('K6.1', '2023-01-01', 24000),
  entry('K6.2', '2024-05-01', -24000, 'refund'),
  entry('K7.1', '2023-06-01', 70000),
  entry('K7.2', '2025-03-01', -70000),
  entry('K8.1', '2026-03-11', 72000),
  entry('K9.1', '2025-01-01', 60000),
  entry('K10.1', '2025-01-01', 61000),
  entry('K11.1', '2025-01-01', 62000),
  entry('K12.1', '2025-01-01', 63000),
  entry('K20.1', '2025-01-01', 80000),
  entry('K21.1', '2025-01-01', 81000),
]

export const money: WorldRow[] = [...accounts, ...charges, ...entries]
