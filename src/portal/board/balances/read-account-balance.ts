import type { ResidentActor } from '@/access/actor/types'
import type { Board } from '@/access/board'
import { noteBoardOpening } from '@/src/platform/audit/note-board-opening'
import { query } from '@/src/platform/db/pool'
import { readHolders, type Holder } from '../holders'
import { balancesStatement } from './balances-statement'
import { foldBalance, type AccountBalance, type BalanceRow } from './fold-balances'

export type AccountBalanceView = { account: AccountBalance; holders: Holder[] }

/**
 * One account's balance with the names it stands for. The opening is noted for each of these people before anything is
 * shown. Null where the account is none of the community's.
 */
export async function readAccountBalance(
  actor: ResidentActor,
  board: Board,
  accountId: string,
  todayOn: string,
): Promise<AccountBalanceView | null> {
  const { id: communityId } = board.community
  const [[row], holders] = await Promise.all([
    query<BalanceRow>(balancesStatement(communityId, todayOn, accountId)),
    readHolders(communityId, accountId, todayOn, {
      withContacts: board.grants.includes('contacts'),
      withFormer: false,
    }),
  ])
  if (!row) return null
  await noteBoardOpening(
    actor,
    'board-balance',
    { communityId, id: accountId },
    holders.map(({ id }) => id),
  )
  return { account: foldBalance(row, todayOn), holders }
}
