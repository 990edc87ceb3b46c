import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { chargePremises, type AccountCharge } from '@/src/domain/finance/charging/premises-charge'
import { monthBounds } from '@/src/domain/finance/charging/month-segments'
import { loadPremises, type BookedPremises } from './load-premises'
import { loadRates } from './load-rates'

/** Why a month cannot be posted yet, in terms a clerk finds: the premises by code. */
export type RunProblem = {
  kind: 'MISSING' | 'NO_ACCOUNT' | 'WHICH_ACCOUNT' | 'SHARE_DENOMINATORS' | 'NO_RATES'
  premises: string | null
  component?: string
  parameter?: string
  onDate?: string
}

/** A month as rates and figures now give it. `postedGr`: what earlier runs of the month charged the account. */
export type MonthDraft = {
  accounts: (AccountCharge & { postedGr: bigint })[]
  problems: RunProblem[]
  amountGr: bigint
  digest: string
}

type Terms = { communityId: string; period: string; bookedOn: string; dueOn: string }

/**
 * Reckons a community's charges for a month from what is stored now. `amountGr` is what posting it would book: the
 * charges less what earlier runs of the month charged. Two that would book the same have the same digest.
 */
export async function computeMonth(client: PoolClient, terms: Terms): Promise<MonthDraft> {
  const { communityId, period, bookedOn, dueOn } = terms
  const { fromOn } = monthBounds(period)
  const rates = await loadRates(client, communityId, fromOn)
  const premises = await loadPremises(client, communityId, fromOn)
  const charges = premises.map((one) => ({ one, ...chargePremises(one, rates, period) }))
  const problems = charges.flatMap(({ one, problems: found }) =>
    found.map(({ premisesId: _, ...problem }): RunProblem => ({ ...problem, premises: one.code })),
  )
  const posted = await postedAccounts(client, communityId, period)
  const accounts = withPosted(
    charges.flatMap((charge) => charge.accounts),
    posted,
    period,
  )
  if (rates.length === 0) problems.push({ kind: 'NO_RATES', premises: null })
  if (rates.some(({ quantity }) => quantity === 'share')) problems.push(...shareProblems(premises))
  const amountGr = accounts.reduce((sum, one) => sum + one.amountGr - one.postedGr, 0n)
  return {
    accounts,
    problems,
    amountGr,
    digest: digestOf({ communityId, period, bookedOn, dueOn, accounts, problems }),
  }
}

/** A rate for a unit of share means the same for all only where all shares have one denominator. */
const shareProblems = (premises: readonly BookedPremises[]): RunProblem[] => {
  const wanted = premises.find(({ shareDen }) => shareDen !== null)?.shareDen
  return premises
    .filter(({ shareDen }) => shareDen !== null && shareDen !== wanted)
    .map(({ code }) => ({ kind: 'SHARE_DENOMINATORS', premises: code }))
}

type Posted = { accountId: string; premisesId: string; amountGr: number }

/** What the latest posted run of a month charges each account: a run states all of them. */
async function postedAccounts(client: PoolClient, communityId: string, period: string): Promise<Posted[]> {
  const { rows } = await client.query<Posted>(
    `select a.account_id as "accountId", a.premises_id as "premisesId", a.amount_gr as "amountGr"
     from charge_run_accounts a
     where a.run_id = (select r.id from charge_runs r
       where r.community_id = $1 and r.period = $2 and r.state = 'posted' order by r.sequence desc limit 1)
     order by a.place`,
    [communityId, period],
  )
  return rows
}

/** An account charged before and no longer keeps its place with nothing, so that the run takes the charge back. */
function withPosted(
  charges: readonly AccountCharge[],
  posted: readonly Posted[],
  period: string,
): MonthDraft['accounts'] {
  const amounts = new Map(posted.map(({ accountId, amountGr }) => [accountId, BigInt(amountGr)]))
  const charged = new Set(charges.map(({ accountId }) => accountId))
  const { fromOn, days } = monthBounds(period)
  const dropped = posted
    .filter(({ accountId, amountGr }) => !charged.has(accountId) && amountGr !== 0)
    .map(({ accountId, premisesId, amountGr }) => ({
      ...{ accountId, premisesId, fromOn, untilOn: fromOn, days: 0, monthDays: days },
      ...{ fullGr: 0n, amountGr: 0n, lines: [], postedGr: BigInt(amountGr) },
    }))
  return [
    ...charges.map((charge) => ({ ...charge, postedGr: amounts.get(charge.accountId) ?? 0n })),
    ...dropped,
  ]
}

const digestOf = (content: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(content, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )
    .digest('hex')
