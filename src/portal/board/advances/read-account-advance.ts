import type { ResidentActor } from '@/access/actor/types'
import type { Board } from '@/access/board'
import { noteBoardOpening } from '@/src/platform/audit/note-board-opening'
import { query } from '@/src/platform/db/pool'
import { toAccountHead, accountColumns, type AccountHead, type AccountRow } from '../../finance/account-head'
import { readHolders, type Holder } from '../holders'
import { accountLinesStatement } from './advances-statement'
import { monthBefore } from './advances-wish'

export type AdvanceLine = {
  component: string
  name: string
  unit: string
  rate: string
  quantity: string
  amountGr: number
  basis: string | null
  validFromOn: string
}

export type AccountAdvanceView = {
  month: string
  account: AccountHead
  lines: AdvanceLine[]
  /** Amounts of the month before, by component. */
  before: Readonly<Record<string, number>>
  beforeGr: number
  holders: Holder[]
}

const head = (communityId: string, accountId: string) =>
  query<AccountRow>({
    name: 'board_account',
    text: `select ${accountColumns} from accounts a join premises p on p.id = a.premises_id
      where a.community_id = $1 and a.id = $2`,
    values: [communityId, accountId],
  })

/**
 * One account's advance with the names it stands for; the opening is noted for each of these people before anything is
 * shown. Null where the account is none of the community's or is charged nothing in that month.
 */
export async function readAccountAdvance(
  actor: ResidentActor,
  board: Board,
  accountId: string,
  month: string,
  todayOn: string,
): Promise<AccountAdvanceView | null> {
  const { id: communityId } = board.community
  const [[account], lines, before, holders] = await Promise.all([
    head(communityId, accountId),
    query<AdvanceLine>(accountLinesStatement(communityId, accountId, month)),
    query<AdvanceLine>(accountLinesStatement(communityId, accountId, monthBefore(month))),
    readHolders(communityId, accountId, todayOn, {
      withContacts: board.grants.includes('contacts'),
      withFormer: false,
    }),
  ])
  if (!account || lines.length === 0) return null
  await noteBoardOpening(
    actor,
    'board-advance',
    { communityId, id: accountId },
    holders.map(({ id }) => id),
  )
  return {
    month,
    account: toAccountHead(account),
    lines,
    before: Object.fromEntries(before.map(({ component, amountGr }) => [component, amountGr])),
    beforeGr: before.reduce((sum, { amountGr }) => sum + amountGr, 0),
    holders,
  }
}
