import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { withCheckDigits } from '@/src/domain/finance/nrb'
import { confirmPayment } from '@/src/services/finance/bank/decide-payment'
import { bookEntry } from '@/src/services/finance/booking/book-entry'
import { importFiles } from '@/tests/import/support/import-files'
import { mt940, PAYER } from '@/tests/support/bank-files'
import { useTestDatabase } from '../support/database'
import { accountId, buildPortalHouse, house, keeper } from './support/portal-house'

const database = useTestDatabase()
const owner = () => database().owner
const OWN = withCheckDigits('114010811234000400000000')

beforeAll(async () => {
  await buildPortalHouse(owner())
  await owner().query('update communities set nrb = $2 where id = $1', [house, OWN])
})

it('cash entered by hand and a transfer of the same amount are two payments', async () => {
  await bookEntry(
    {
      ...{
        communityId: house,
        accountId: accountId('1'),
        kind: 'payment',
        side: 'credit',
        amountGr: 97_207n,
      },
      ...{ bookedOn: '2026-02-27', dueOn: null, document: 'KP 1', description: 'Wpłata gotówką' },
      token: randomUUID(),
    },
    keeper,
  )
  const transfer = {
    ...{ bookedOn: '2026-03-05', amountGr: 97_207, side: 'C', nrb: PAYER, name: 'JAN NOWAK' },
    ...{ title: 'marzec', reference: 'REF1' },
  } as const
  await importFiles({ 'statements/a.sta': mt940([transfer], '<', { own: OWN, openingGr: 1 }) })
  const { rows } = await owner().query<{ id: string }>(
    `select id from bank_transactions where bank_ref = 'REF1'`,
  )
  await confirmPayment(
    {
      ...{ communityId: house, transactionId: rows[0]?.id ?? '', rememberPayer: false },
      shares: [{ accountId: accountId('1'), amountGr: 97_207n }],
    },
    keeper,
  )
  const booked = await owner().query<{ id: string }>(
    `select external_id as id from ledger_entries where account_id = $1 and kind = 'payment' order by booked_on`,
    [accountId('1')],
  )
  expect(booked.rows.map(({ id }) => id.split('/').slice(0, 2).join('/'))).toEqual([
    'portal/entry',
    'portal/bank',
  ])
})
