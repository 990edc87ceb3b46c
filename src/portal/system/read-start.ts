import type { ResidentActor, Tie } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { readWaitingAnnouncements } from '../communication/read-announcements'
import { readAccountLedgers, type AccountLedger } from '../finance/account-ledgers'
import { toChoice } from '../finance/account-head'
import { readCurrentAdvance } from '../finance/current-advance'
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

/** What waits on each account, overdue ones first, then by the day they fall due. */
export const toDues = (
  ledgers: readonly AccountLedger[],
  ties: readonly Tie[],
  todayOn: string,
): MoneyDue[] =>
  ledgers
    .map(({ account, entries }) => {
      const { overdueGr, overdueSinceOn, nextDueOn, nextDueGr } = foldBalance(entries, todayOn)
      return {
        account: toChoice(account),
        // The place under which the resident finds the account, which may bill another of his premises too.
        premisesId: ties.find((tie) => names(tie, account.id))?.premisesId ?? account.premisesId,
        overdueGr,
        overdueSinceOn,
        nextDueOn,
        nextDueGr,
      }
    })
    .filter((due) => due.overdueGr > 0 || due.nextDueOn !== null)

/** Meters still in place whose legalisation has ended or ends soon. */
export const toLegalEndings = (lines: readonly MeterLine[]): LegalEnding[] =>
  lines
    .filter(({ meters: [newest] }) => newest.legal === 'soon' || newest.legal === 'over')
    .map(({ kind, location, meters: [newest] }) => ({ kind, location, meter: newest }))

const placeFigures = (
  ledgers: readonly AccountLedger[],
  place: Place,
  todayOn: string,
): StartView['balance'] => {
  const own = ledgers.find(({ account }) => place.ties.some((tie) => names(tie, account.id)))
  if (!own) return null
  const { balanceGr, overdueGr, nextDueOn } = foldBalance(own.entries, todayOn)
  return { balanceGr, overdueGr, nextDueOn }
}

/** What asks for something of him, each kind read only where something of it goes on. */
async function readWaiting(
  actor: ResidentActor,
  place: Place,
  todayOn: string,
): Promise<Pick<StartView, 'surveys' | 'votes' | 'announcements' | 'readings' | 'repairs'>> {
  const runs = await readWhatRuns(actor, todayOn)
  const [surveys, votes, announcements, readings, repairs] = await Promise.all([
    runs.surveys ? readUnanswered(actor) : [],
    runs.votes ? readWaitingVotes(actor) : [],
    runs.announcements ? readWaitingAnnouncements(actor) : [],
    runs.readings ? readOpenReadings(actor, place.premisesId) : [],
    runs.repairs ? readWaitingRepairs(actor) : [],
  ])
  return { surveys, votes, announcements, readings: readings.filter(isWaiting), repairs }
}

/**
 * What waits for the resident, on all of his accounts, and the chosen place in short. The balance is that of the
 * place's first account, as on the page „Saldo”.
 */
export async function readStart(actor: ResidentActor, place: Place): Promise<StartView> {
  const todayOn = todayInWarsaw()
  const [ledgers, advance, lines, waiting] = await Promise.all([
    readAccountLedgers(actor, actor.ties),
    place.rights.money ? readCurrentAdvance(actor, place.ties, todayOn) : null,
    readMeterLines(actor, place),
    readWaiting(actor, place, todayOn),
  ])
  return {
    ...waiting,
    asOfAt: place.community.dataAsOfAt,
    due: toDues(ledgers, actor.ties, todayOn),
    legalisations: place.isCurrent ? toLegalEndings(lines) : [],
    balance: placeFigures(ledgers, place, todayOn),
    advance,
    meters: lines.filter((line) => line.meters[0].removedOn === null),
  }
}
