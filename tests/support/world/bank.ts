import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const statement = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'bank-statements', label, {
    own_nrb: '61109010140000071219812874',
    format: 'mt940',
    number: label,
    from_on: '2026-03-02',
    to_on: '2026-03-02',
    opening_gr: 0,
    closing_gr: 41230,
    transaction_count: 1,
    file_name: `${label}.sta`,
    sha256: label.padEnd(64, '0'),
    place: 0,
    batch_id: idOf('import-batches', community === 'C1' ? 'I1' : 'I2'),
  })

/** Label: statement and a number. */
const transaction = (label: string, community: CommunityLabel, account: string): WorldRow =>
  rowIn(community, 'bank-transactions', label, {
    statement_id: idOf('bank-statements', label.split('.')[0] ?? ''),
    own_nrb: '61109010140000071219812874',
    key: label.padEnd(64, '0'),
    ordinal: 1,
    booked_on: '2026-03-02',
    amount_gr: 41230,
    counterparty_nrb: '27114020040000300201355387',
    counterparty_name: 'Jan Nowak',
    title: `czynsz ${label}`,
    bank_ref: label,
    details: `czynsz ${label}`,
    is_return: false,
    status: 'received',
    account_id: idOf('accounts', account),
    rule: 'number',
  })

/** One that nobody has decided on. */
const waiting = (label: string, community: CommunityLabel): WorldRow => {
  const row = transaction(label, community, 'K1')
  return { ...row, values: { ...row.values, status: 'unexplained', account_id: null, rule: null } }
}

const match = (label: string, community: CommunityLabel, account: string): WorldRow =>
  rowIn(community, 'bank-matches', label, {
    transaction_id: idOf('bank-transactions', label),
    account_id: idOf('accounts', account),
    amount_gr: 41230,
    rule: 'number',
    remembers_payer: false,
    decided_at: '2026-03-02T12:00:00Z',
  })

const layout = (label: string): WorldRow =>
  row(
    'bank-csv-profiles',
    label,
    {
      name: `Bank ${label}`,
      delimiter: 'semicolon',
      date_format: 'yyyy-mm-dd',
      booked_on_column: `Data ${label}`,
      amount_column: 'Kwota',
      title_column: 'Tytuł',
    },
    [],
  )

/** What banks reported: a statement with one payment in each community, and layouts of CSV files of none. */
export const bank: WorldRow[] = [
  statement('B1', 'C1'),
  statement('B2', 'C2'),
  transaction('B1.1', 'C1', 'K1'),
  transaction('B2.1', 'C2', 'K20'),
  waiting('B1.2', 'C1'),
  waiting('B2.2', 'C2'),
  match('B1.1', 'C1', 'K1'),
  match('B2.1', 'C2', 'K20'),
  layout('L1'),
  layout('L2'),
]
