import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { accountsOf, sharesByAccount } from '@/src/domain/finance/settling/by-account'
import { costShares } from '@/src/domain/finance/settling/cost-shares'
import type { Field } from '@/src/domain/finance/settling/field'
import { participantsOf, type SettlementProblem } from '@/src/domain/finance/settling/participants'
import {
  settleCosts,
  type AccountSettlement,
  type CostItem,
  type CostShare,
} from '@/src/domain/finance/settling/settle-cost'
import { addDays, periodOf } from '@/src/domain/time/civil-date'
import { loadAdvances, loadSettled, type Advance } from './load-settled'
import type { SettlementTerms } from './settlement-terms'

/** A cost that nobody can bear: no meter turned, no area, no persons. */
type NoWeight = { kind: 'NO_WEIGHT'; component: string; premises: null }
export type SettlementTrouble = SettlementProblem | NoWeight

export type SettlementDraft = {
  settlements: AccountSettlement[]
  problems: SettlementTrouble[]
  costGr: bigint
  advancesGr: bigint
  digest: string
}

/** Reckons a settlement from what is stored now. Where something is missing there are problems and no settlements. */
export async function computeSettlement(
  client: PoolClient,
  terms: SettlementTerms,
): Promise<SettlementDraft> {
  const premises = await loadSettled(client, terms)
  const untilOn = addDays(terms.periodToOn, 1)
  const { all, partDen, problems: unheld } = participantsOf(premises, terms.periodFromOn, untilOn)
  const field: Field = { fromOn: terms.periodFromOn, untilOn, participants: all, partDen }
  const items = terms.items.map((item): CostItem => ({ ...item, costGr: BigInt(item.costGr) }))
  const found = items.map((item) => costShares(item, field))
  const shares = found.map((one) => sharesByAccount(all, one.shares))
  const problems: SettlementTrouble[] = [...unheld, ...found.flatMap((one) => one.problems)]
  if (problems.length === 0) problems.push(...withoutWeight(items, shares))
  const advances = await loadAdvances(
    client,
    terms.communityId,
    periodOf(terms.periodFromOn),
    periodOf(terms.periodToOn),
  )
  const settlements = problems.length > 0 ? [] : settled(accountsOf(all), items, shares, advances)
  return {
    settlements,
    problems,
    costGr: items.reduce((sum, { costGr }) => sum + costGr, 0n),
    advancesGr: settlements.reduce((sum, one) => sum + one.advancesGr, 0n),
    digest: digestOf({ terms, settlements, problems }),
  }
}

const withoutWeight = (items: readonly CostItem[], shares: readonly CostShare[][]): NoWeight[] =>
  items.flatMap(({ component, costGr }, index) =>
    costGr !== 0n && (shares[index] ?? []).every(({ weight }) => weight === 0n)
      ? [{ kind: 'NO_WEIGHT', component, premises: null }]
      : [],
  )

const settled = (
  accountIds: readonly string[],
  items: readonly CostItem[],
  shares: readonly CostShare[][],
  advances: readonly Advance[],
): AccountSettlement[] =>
  settleCosts(
    accountIds,
    items,
    (item) => shares[items.indexOf(item)] ?? [],
    (item) =>
      accountIds.map((accountId) =>
        advances
          .filter((one) => one.accountId === accountId && item.advanceComponents.includes(one.component))
          .reduce((sum, { chargedGr }) => sum + BigInt(chargedGr), 0n),
      ),
  ).filter(isConcerned)

/** Premises a settlement does not concern, such as a garage without a meter, get none. */
const isConcerned = ({ advancesGr, costGr, lines }: AccountSettlement): boolean =>
  advancesGr !== 0n || costGr !== 0n || lines.some(({ quantity }) => /[1-9]/.test(quantity))

const digestOf = (content: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(content, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )
    .digest('hex')
