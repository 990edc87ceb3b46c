import { expect, it } from 'vitest'
import { verifyRecords } from '@/src/services/system/verify-records'
import { rowsOf } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const payment = idOf('bank-transactions', 'B1.1')

/** What is broken once the rows of the bank were altered past their guards. */
const foundAfter = async (change: string, values: unknown[]): Promise<string[][]> => {
  const { owner } = world.database()
  await owner.query('alter table bank_matches disable trigger user')
  await owner.query(change, values)
  const { broken } = await verifyRecords()
  return broken.map(({ check, table, id }) => [check, table, id])
}

it('holds bank payments against what was put to accounts and against the ledger', async () => {
  expect((await verifyRecords()).checked).toMatchObject({
    'bank-matches-ledger': 0,
    'bank-transactions-matched': rowsOf('bank-transactions').length,
  })
  expect(
    await foundAfter('update bank_matches set amount_gr = 1 where transaction_id = $1', [payment]),
  ).toEqual([['bank-transactions-matched', 'bank_transactions', payment]])
  const booked = `update bank_matches set amount_gr = 41230, entry_id = $2 where transaction_id = $1`
  expect(await foundAfter(booked, [payment, idOf('ledger-entries', 'K1.1')])).toEqual([
    ['bank-matches-ledger', 'bank_matches', idOf('bank-matches', 'B1.1')],
  ])
})
