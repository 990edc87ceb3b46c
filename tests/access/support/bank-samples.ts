import { idOf, type CommunityLabel } from '@/tests/support/world/rows'

/** New rows of what banks report that everything but the policy lets pass. */
export const bankSamples = (label: CommunityLabel, community: string, account: string) => ({
  ...statementSamples(label === 'C1' ? 'B1' : 'B2', community, account),
  'bank-csv-profiles': () => ({
    name: 'Nowy',
    delimiter: 'comma',
    dateFormat: 'yyyy-mm-dd',
    bookedOnColumn: 'Data',
    amountColumn: 'Kwota',
    titleColumn: 'Opis',
  }),
})

const statementSamples = (known: string, community: string, account: string) => ({
  'bank-statements': () => ({
    community,
    ownNrb: '61109010140000071219812874',
    format: 'mt940',
    transactionCount: 0,
    fileName: 'nowy.sta',
    sha256: '1'.repeat(64),
    place: 0,
  }),
  'bank-transactions': () => ({
    community,
    statement: idOf('bank-statements', known),
    ownNrb: '61109010140000071219812874',
    key: '2'.repeat(64),
    ordinal: 1,
    bookedOn: '2026-03-03',
    amountGr: 100,
    isReturn: false,
    status: 'unexplained',
  }),
  'bank-matches': () => ({
    community,
    transaction: idOf('bank-transactions', `${known}.1`),
    account: idOf('accounts', account),
    amountGr: 100,
    rule: 'staff',
    remembersPayer: false,
    decidedAt: '2026-03-10T10:00:00.000Z',
  }),
})

export const bankPatches = {
  'bank-statements': { fileName: 'inny.sta' },
  'bank-transactions': { setAsideReason: 'inny' },
  'bank-matches': { remembersPayer: true },
  'bank-csv-profiles': { accountColumn: 'Rachunek' },
}
