import { ageing, addAges, balanceAges, type BalanceAge } from '@/src/domain/finance/ageing'
import { allocatePayments, type Entry, type EntryKind } from '@/src/domain/finance/ledger'
import type { Tie } from '@/access/actor/types'
import { toSafe } from '../../money'

type EntryTuple = [
  id: string,
  externalId: string,
  bookedOn: string,
  dueOn: string | null,
  kind: EntryKind,
  debitGr: number,
  creditGr: number,
  reversalOf: string | null,
]

export type BalanceRow = {
  id: string
  code: string
  premisesCode: string
  premisesUse: Tie['premises']['use']
  buildingId: string
  building: string
  isClosed: boolean
  debitGr: number
  creditGr: number
  items: [dueOn: string, gr: number][] | null
  entries: EntryTuple[] | null
}

export type Ages = Record<BalanceAge, number>

/** An account as the board sees it: what is open by age, what is overpaid; grosze, never below zero. */
export type AccountBalance = Pick<
  BalanceRow,
  'id' | 'code' | 'premisesCode' | 'premisesUse' | 'buildingId' | 'building' | 'isClosed'
> & {
  ages: Ages
  openGr: number
  overdueGr: number
  overpaidGr: number
  /** Open less overpaid: what debits less credits say; above zero is owed. */
  balanceGr: number
}

const toEntry = (row: EntryTuple): Entry => ({
  id: row[0],
  externalId: row[1],
  bookedOn: row[2],
  dueOn: row[3],
  kind: row[4],
  document: null,
  period: null,
  description: null,
  debitGr: BigInt(row[5]),
  creditGr: BigInt(row[6]),
  reversalOf: row[7],
})

type Standing = { items: { dueOn: string; openGr: bigint }[]; overpaidGr: bigint }

/** What stands open of an account and what is free of its credits, by the domain's rules where SQL leaves it to them. */
function standingOf({ entries, items, debitGr, creditGr }: BalanceRow, onDate: string): Standing {
  if (entries === null)
    return {
      items: (items ?? []).map(([dueOn, gr]) => ({ dueOn, openGr: BigInt(gr) })),
      overpaidGr: creditGr > debitGr ? BigInt(creditGr - debitGr) : 0n,
    }
  const { debits, freeCreditGr, takenOutGr } = allocatePayments(entries.map(toEntry), onDate)
  const open = debits.filter(({ openGr }) => openGr > 0n).map(({ dueOn, openGr }) => ({ dueOn, openGr }))
  // A reversal that does not mirror its row leaves a rest, owed or overpaid at once.
  return {
    items: takenOutGr > 0n ? [...open, { dueOn: onDate, openGr: takenOutGr }] : open,
    overpaidGr: freeCreditGr - (takenOutGr < 0n ? takenOutGr : 0n),
  }
}

const numbers = (ages: Record<BalanceAge, bigint>): Ages =>
  Object.fromEntries(balanceAges.map(({ key }) => [key, toSafe(ages[key])])) as Ages

/** One account's balance by age at the end of a day; pure. */
export function foldBalance(row: BalanceRow, onDate: string): AccountBalance {
  const { items, overpaidGr } = standingOf(row, onDate)
  const ages = numbers(ageing(items, balanceAges, onDate))
  const openGr = balanceAges.reduce((sum, { key }) => sum + ages[key], 0)
  const { id, code, premisesCode, premisesUse, buildingId, building, isClosed } = row
  return {
    ...{ id, code, premisesCode, premisesUse, buildingId, building, isClosed },
    ages,
    openGr,
    overdueGr: openGr - ages.notDue,
    overpaidGr: toSafe(overpaidGr),
    balanceGr: row.debitGr - row.creditGr,
  }
}

export type BalanceTotals = {
  ages: Ages
  openGr: number
  overdueGr: number
  overpaidGr: number
  count: number
}

/** Sums over accounts. */
export const totalOf = (accounts: readonly AccountBalance[]): BalanceTotals => {
  const sum = (of: (one: AccountBalance) => number) => accounts.reduce((all, one) => all + of(one), 0)
  const big = accounts.map(
    ({ ages }) =>
      Object.fromEntries(balanceAges.map(({ key }) => [key, BigInt(ages[key])])) as Record<
        BalanceAge,
        bigint
      >,
  )
  return {
    ages: numbers(addAges(big, balanceAges)),
    openGr: sum((one) => one.openGr),
    overdueGr: sum((one) => one.overdueGr),
    overpaidGr: sum((one) => one.overpaidGr),
    count: accounts.length,
  }
}
