import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const communityOf = (account: string): CommunityLabel => (/^K2\d$/.test(account) ? 'C2' : 'C1')
const accountOf = (label: string): string => label.split('.')[0] ?? ''

/** Label: account and a number. Two lines of half each; issued on the given day for the half year before it. */
const settlement = (label: string, issuedOn: string, advancesGr: number, costGr: number): WorldRow =>
  rowIn(communityOf(accountOf(label)), 'settlements', label, {
    external_id: `R-${label}`,
    account_id: idOf('accounts', accountOf(label)),
    medium: 'water',
    period_from_on: '2023-07-01',
    period_to_on: '2023-12-31',
    issued_on: issuedOn,
    document: `ROZ/${label}`,
    advances_gr: advancesGr,
    cost_gr: costGr,
    result_gr: advancesGr - costGr,
    batch_id: idOf('import-batches', 'I1'),
  })

const headers: WorldRow[] = [
  settlement('K0.1', '2024-04-10', 18768, 16900),
  settlement('K1.1', '2025-05-20', 20000, 21000),
  settlement('K1.2', '2025-09-10', 22000, 20000),
  settlement('K1.3', '2026-02-15', 24000, 26000),
  settlement('K2.1', '2024-09-15', 30000, 28000),
  settlement('K2.2', '2025-03-01', 32000, 34000),
  settlement('K6.1', '2024-03-20', 10000, 12000),
  settlement('K7.1', '2025-04-01', 40000, 42000),
  settlement('K9.1', '2025-03-10', 50000, 48000),
  settlement('K20.1', '2025-03-10', 60000, 58000),
]

const lines: WorldRow[] = headers.flatMap(({ label, communities, values }) =>
  ['1', '2'].map((line) =>
    row(
      'settlement-lines',
      `${label}.${line}`,
      {
        community_id: values['community_id'],
        settlement_id: values['id'],
        line,
        component: line === '1' ? 'ZW' : 'SC',
        name: `${label}.${line}`,
        method: 'meter',
        quantity: '10.000',
        unit_price: '5.213300',
        advances_gr: Number(values['advances_gr']) / 2,
        cost_gr: Number(values['cost_gr']) / 2,
      },
      communities,
    ),
  ),
)

/** The law's rates, of no community; they take the place of those the migration brings. */
const rates: WorldRow[] = [
  ['D1', '2015-01-01', '8.00'],
  ['D2', '2024-01-01', '11.25'],
].map(([label = '', validFromOn, percent]) =>
  row('interest-rates', label, { valid_from_on: validFromOn, percent, basis: label }, []),
)

export const settlements: WorldRow[] = [...headers, ...lines, ...rates]
