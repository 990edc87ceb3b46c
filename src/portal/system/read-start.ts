import type { ResidentActor, Tie } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { readWaitingAnnouncements } from '../communication/read-announcements'
import { readAccountSums, type AccountLedger } from '../finance/account-ledgers'
import { toChoice, type AccountHead } from '../finance/account-head'
import type { BalanceFigures } from '../finance/balance-view'
import { foldBalance } from '../finance/fold-balance'
import { isWaiting, readOpenReadings } from '../meters/read-open-readings'
import { readMeterLines } from '../meters/read-meters'
import { readWaitingRepairs } from '../maintenance/read-faults'
import { readUnanswered } from '../voting/read-surveys'
import type { Place } from '../register/place'
import { readWaitingVotes } from '../voting/read-resolutions'
import type { LegalEnding, MoneyDue, StartView } from './start-view'
import type { MeterLine } from '../meters/meters-view'
import { readWhatRuns } from './what-runs'

const names = (tie: Tie, accountId: string): boolean =>
  tie.accounts.some((account) => account.accountId === accountId)

/** An account of the resident's with what is to be paid on it: folded once, however often it is shown. */
export type AccountFigures = { account: AccountHead; figures: BalanceFigures }

export const toFigures = (ledgers: readonly AccountLedger[], todayOn: string): AccountFigures[] =>
  ledgers.map(({ account, entries }) => ({ account, figures: foldBalance(entries, todayOn) }))

/** What waits on each account, overdue ones first, then by the day they fall due. */
export const toDues = (accounts: readonly AccountFigures[], ties: readonly Tie[]): MoneyDue[] =>
  accounts
    .map(({ account, figures: { overdueGr, overdueSinceOn, nextDueOn, nextDueGr } }) => ({
      account: toChoice(account),
      // The place under which the resident finds the account, which may bill another of his premises too.
      premisesId: ties.find((tie) => names(tie, account.id))?.premisesId ?? account.premisesId,
      overdueGr,
      overdueSinceOn,
      nextDueOn,
      nextDueGr,
    }))
    .filter((due) => due.overdueGr > 0 || due.nextDueOn !== null)

/** Meters still in place whose legalisation has ended or ends soon. */
export const toLegalEndings = (lines: readonly MeterLine[]): LegalEnding[] =>
  lines
    .filter(({ meters: [newest] }) => newest.legal === 'soon' || newest.legal === 'over')
    .map(({ kind, location, meters: [newest] }) => ({ kind, location, meter: newest }))

const placeFigures = (accounts: readonly AccountFigures[], place: Place): StartView['balance'] => {
  const own = accounts.find(({ account }) => place.ties.some((tie) => names(tie, account.id)))
  if (!own) return null
  const { balanceGr, overdueGr, nextDueOn } = own.figures
  return { balanceGr, overdueGr, nextDueOn }
}

/** What asks for something of him, each kind read only where something of it goes on; and the advance of the place. */
async function readWaiting(
  actor: ResidentActor,
  place: Place,
  todayOn: string,
): Promise<Pick<StartView, 'surveys' | 'votes' | 'announcements' | 'readings' | 'repairs' | 'advance'>> {
  const { runs, advance } = await readWhatRuns(actor, place, todayOn)
  const [surveys, votes, announcements, readings, repairs] = await Promise.all([
    runs.surveys ? readUnanswered(actor) : [],
    runs.votes ? readWaitingVotes(actor) : [],
    runs.announcements ? readWaitingAnnouncements(actor) : [],
    runs.readings ? readOpenReadings(actor, place.premisesId) : [],
    runs.repairs ? readWaitingRepairs(actor) : [],
  ])
  return { surveys, votes, announcements, readings: readings.filter(isWaiting), repairs, advance }
}

/**
 * What waits for the resident, on all of his accounts, and the chosen place in short. The balance is that of the
 * place's first account, as on the page „Saldo”.
 */
export async function readStart(actor: ResidentActor, place: Place): Promise<StartView> {
  const todayOn = todayInWarsaw()
  const [ledgers, lines, waiting] = await Promise.all([
    readAccountSums(actor, actor.ties),
    readMeterLines(actor, place),
    readWaiting(actor, place, todayOn),
  ])
  const accounts = toFigures(ledgers, todayOn)
  return {
    ...waiting,
    asOfAt: place.community.dataAsOfAt,
    due: toDues(accounts, actor.ties),
    legalisations: place.isCurrent ? toLegalEndings(lines) : [],
    balance: placeFigures(accounts, place),
    meters: lines.filter((line) => line.meters[0].removedOn === null),
  }
}
