import type { ResidentActor } from '@/access/actor/types'
import { yearlyRows, type YearRow } from '@/src/domain/finance/ledger'
import { toSafe } from '../money'
import type { Place } from '../register/place'
import { toChoice } from './account-head'
import { readAccountLedgers, type AccountLedger } from './account-ledgers'
import { chosenLedger } from './read-balance'
import type { YearSums, YearsView } from './years-view'

const toSums = (row: YearRow): YearSums => ({
  year: row.year,
  openingGr: toSafe(row.openingGr),
  chargesGr: toSafe(row.chargesGr),
  settlementsGr: toSafe(row.settlementsGr),
  interestGr: toSafe(row.interestGr),
  otherGr: toSafe(row.otherGr),
  paymentsGr: toSafe(row.paymentsGr),
  closingGr: toSafe(row.closingGr),
})

/** The years of one account out of a place's accounts; pure, so that tests can fold any book. */
export function toYearsView(
  place: Pick<Place, 'community'>,
  ledgers: readonly AccountLedger[],
  accountId: string | null,
): YearsView | null {
  const ledger = chosenLedger(ledgers, accountId)
  if (!ledger) return null
  const days = ledger.entries.map(({ bookedOn }) => bookedOn).sort()
  return {
    account: ledger.account,
    accounts: ledgers.map(({ account }) => toChoice(account)),
    asOfAt: place.community.dataAsOfAt,
    years: yearlyRows(ledger.entries).map(toSums).reverse(),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  }
}

/** One row a year of an account of the place. Null where the place shows no money or the account is none of his. */
export async function readYears(
  actor: ResidentActor,
  place: Place,
  accountId: string | null = null,
): Promise<YearsView | null> {
  if (!place.rights.money) return null
  return toYearsView(place, await readAccountLedgers(actor, place.ties), accountId)
}
