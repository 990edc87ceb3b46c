import type { ResidentActor, Tie } from '@/access/actor/types'
import type { Board } from '@/access/board'
import { phaseOf, type DebtPhase, type DebtStage } from '@/src/domain/finance/debt-stages'
import type { Instalment } from '@/src/domain/finance/instalments'
import { noteBoardOpening } from '@/src/platform/audit/note-board-opening'
import { query } from '@/src/platform/db/pool'
import { readHolders, type Holder } from '../holders'
import { debtsStatement } from './debts-statement'

export type StageStep = { stage: DebtStage; stageOn: string }

export type DebtRow = {
  id: string
  number: string
  accountId: string
  account: string
  premisesCode: string
  premisesUse: Tie['premises']['use']
  stage: DebtStage
  stageOn: string
  principalGr: number
  interestGr: number
  costsGr: number
  signature: string | null
  court: string | null
  bailiff: string | null
  nextAction: string | null
  nextOn: string | null
  instalments: Instalment[]
  stages: StageStep[]
}

/** A case in the board's list; one's own is only named as such, and read where every debtor reads his. */
export type DebtLine = DebtRow & { phase: DebtPhase; totalGr: number; isOwn: boolean }

export type DebtTotals = {
  count: number
  principalGr: number
  interestGr: number
  costsGr: number
  totalGr: number
}

export type DebtsView = {
  phases: { phase: DebtPhase; lines: DebtLine[]; totals: DebtTotals }[]
  /** Of the cases that are not closed. */
  open: DebtTotals
}

const PHASES: readonly DebtPhase[] = ['amicable', 'court', 'enforcement', 'closed']

const isOwn = (actor: ResidentActor, accountId: string): boolean =>
  actor.ties.some((tie) => tie.accounts.some((account) => account.accountId === accountId))

const totalsOf = (lines: readonly DebtLine[]): DebtTotals => {
  const sum = (of: (line: DebtLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  return {
    count: lines.length,
    principalGr: sum(({ principalGr }) => principalGr),
    interestGr: sum(({ interestGr }) => interestGr),
    costsGr: sum(({ costsGr }) => costsGr),
    totalGr: sum(({ totalGr }) => totalGr),
  }
}

/** Cases by phase with their sums; pure. */
export function foldDebts(rows: readonly DebtRow[], actor: ResidentActor): DebtsView {
  const lines = rows.map((row) => {
    const own = isOwn(actor, row.accountId)
    return {
      ...row,
      // Nor does he learn here what staff mean to do in his own case.
      ...(own ? { nextAction: null, nextOn: null } : {}),
      phase: phaseOf(row.stage),
      totalGr: row.principalGr + row.interestGr + row.costsGr,
      isOwn: own,
    }
  })
  return {
    phases: PHASES.flatMap((phase) => {
      const own = lines.filter((line) => line.phase === phase)
      return own.length === 0 ? [] : [{ phase, lines: own, totals: totalsOf(own) }]
    }),
    open: totalsOf(lines.filter(({ phase }) => phase !== 'closed')),
  }
}

export const readDebts = async (actor: ResidentActor, board: Board): Promise<DebtsView> =>
  foldDebts(await query<DebtRow>(debtsStatement(board.community.id)), actor)

export type DebtView = { row: DebtRow; totalGr: number; holders: Holder[] }

/**
 * One case with the names it is about; the opening is noted for each of these people before anything is shown. Null for
 * one's own case, which nobody reads as a member of the board, and where it is none of the community's.
 */
export async function readDebt(
  actor: ResidentActor,
  board: Board,
  caseId: string,
  todayOn: string,
): Promise<DebtView | null> {
  const { id: communityId } = board.community
  const [row] = await query<DebtRow>(debtsStatement(communityId, caseId))
  if (!row || isOwn(actor, row.accountId)) return null
  const withContacts = board.grants.includes('contacts')
  const holders = await readHolders(communityId, row.accountId, todayOn, { withContacts, withFormer: true })
  await noteBoardOpening(
    actor,
    'board-debt',
    { communityId, id: caseId },
    holders.map(({ id }) => id),
  )
  return { row, totalGr: row.principalGr + row.interestGr + row.costsGr, holders }
}
