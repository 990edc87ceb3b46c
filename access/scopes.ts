import { query } from '@/src/platform/db/pool'
import type { Actor, ResidentActor, StaffActor } from './actor/types'
import { moneyCapacities } from './actor/types'
import { ownAnnouncements, ownDocuments } from './audience'
import { assignedBatches } from './batch-scope'
import { assignedFiles, ownUploads } from './file-scope'
import { contractorsOfOwn, ofAssignedFaults, ownFaultEvents, ownFaults, ownWorkReports } from './fault-scope'
import { all, and, none, or, within, type Condition } from './condition'
import { todayInWarsaw } from '@/src/platform/clock'
import { knownSuppliers, suppliersOfMine } from './supplier-scope'
import { surveyIds } from './survey-scope'
import {
  beginningOfTime,
  chargeRanges,
  endOfTime,
  ledgerRanges,
  rangeArrays,
  readingRanges,
  votingCommunities,
  type DatedId,
} from './sql-scope'

/** A scope turns who is asking into what rows that is. Names are what the policy table and the golden file speak in. */
type Scope = (actor: Actor) => Condition | Promise<Condition>

const resident =
  (scope: (actor: ResidentActor) => Condition | Promise<Condition>): Scope =>
  (actor) =>
    actor.kind === 'resident' ? scope(actor) : none

const staff =
  (scope: (actor: StaffActor) => Condition | Promise<Condition>): Scope =>
  (actor) =>
    actor.kind === 'staff' ? scope(actor) : none

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

const dated = (field: string, dateField: string, ranges: readonly DatedId[]): Condition =>
  ranges.length === 0
    ? none
    : or(
        ...ranges.map(({ id, fromOn, untilOn }) => {
          const bounds = {
            ...(fromOn === beginningOfTime ? {} : { fromOn }),
            ...(untilOn === endOfTime ? {} : { untilOn }),
          }
          const inside = within(field, [id])
          return Object.keys(bounds).length === 0
            ? inside
            : and(inside, { kind: 'range', field: dateField, ...bounds })
        }),
      )

/** Meters that hung in the premises during the tie's time: put in before its end, not taken out before its start. */
const ownMeters = (actor: ResidentActor): Condition => {
  const ranges = readingRanges(actor)
  if (ranges.length === 0) return none
  return or(
    ...ranges.map(({ id, fromOn, untilOn }) =>
      and(
        within('premises', [id]),
        ...(untilOn === endOfTime ? [] : [{ kind: 'range', field: 'installedOn', untilOn } as const]),
        ...(fromOn === beginningOfTime
          ? []
          : [or({ kind: 'absent', field: 'removedOn' }, { kind: 'range', field: 'removedOn', fromOn })]),
      ),
    ),
  )
}

/**
 * Parameters of the tie's own time, and of each name the one in force on its first day: what a predecessor declared
 * before that is his. Tenants and household members see none.
 */
const ownParameters = async (actor: ResidentActor): Promise<Condition> => {
  const ties = actor.ties.filter((tie) => moneyCapacities.includes(tie.capacity))
  if (ties.length === 0) return none
  const rows = await query<{ id: string }>({
    name: 'scope_own_parameters',
    text: `
      select distinct p.id from unnest($1::uuid[], $2::date[], $3::date[]) t(premises_id, from_on, until_on)
      join premises_parameters p on p.premises_id = t.premises_id and p.valid_from_on < t.until_on
      where p.valid_from_on >= t.from_on or p.valid_from_on = (
        select max(q.valid_from_on) from premises_parameters q
        where q.premises_id = p.premises_id and q.name = p.name and q.valid_from_on <= t.from_on)`,
    values: [
      ties.map((tie) => tie.premisesId),
      ties.map((tie) => tie.fromOn),
      ties.map((tie) => (tie.isCurrent ? endOfTime : (tie.toOn ?? endOfTime))),
    ],
  })
  return within(
    'id',
    rows.map((row) => row.id),
  )
}

/** Lines of the settlements one may read, which are dated by the day they were issued. */
const ownSettlementLines = async (actor: ResidentActor): Promise<Condition> => {
  const ranges = ledgerRanges(actor)
  if (ranges.length === 0) return none
  const rows = await query<{ id: string }>({
    name: 'scope_own_settlements',
    text: `
      select s.id from unnest($1::uuid[], $2::date[], $3::date[]) r(account_id, from_on, until_on)
      join settlements s on s.account_id = r.account_id and s.issued_on >= r.from_on and s.issued_on < r.until_on`,
    values: rangeArrays(ranges),
  })
  return within(
    'settlement',
    rows.map((row) => row.id),
  )
}

/** States in which a resolution is shown to those who vote. */
const shownStates = [
  'open',
  'adopted',
  'rejected',
  'cancelled',
  'challenged',
  'upheld',
  'repealed',
  'void',
  'executed',
]

/** Resolutions of the communities where one votes now or sits on the board; drafts are the administration's. */
const ownResolutions = (actor: ResidentActor): Condition =>
  and(within('community', votingCommunities(actor)), within('state', shownStates))
/** Oneself and those who share an assigned community: whom one may hand a case to. */
const colleagues = async (actor: StaffActor): Promise<Condition> => {
  const rows = await query<{ id: string }>({
    name: 'scope_colleagues',
    text: `select distinct r.parent_id as id from staff_rels r
      where r.path = 'communities' and r.communities_id = any($1::uuid[])`,
    values: [actor.communityIds],
  })
  return within('id', unique([actor.id, ...rows.map((row) => row.id)]))
}

export const scopes = {
  all: () => all,
  self: (actor) => (actor.kind === 'resident' || actor.kind === 'staff' ? within('id', [actor.id]) : none),

  ownCommunities: resident((actor) =>
    within('id', unique([...actor.ties, ...actor.boardTerms].map((tie) => tie.communityId))),
  ),
  ownBuildings: resident((actor) => within('id', unique(actor.ties.map((tie) => tie.buildingId)))),
  ownPremises: resident((actor) => within('id', unique(actor.ties.map((tie) => tie.premisesId)))),
  ownParameters: resident(ownParameters),
  ownRows: resident((actor) => within('person', [actor.id])),
  ownAccounts: resident((actor) =>
    within('id', unique(actor.ties.flatMap((tie) => tie.accounts.map((account) => account.accountId)))),
  ),
  ownLedger: resident((actor) => dated('account', 'bookedOn', ledgerRanges(actor))),
  ownSettlements: resident((actor) => dated('account', 'issuedOn', ledgerRanges(actor))),
  ownSettlementLines: resident(ownSettlementLines),
  /** Debt cases of one's accounts, dated by the day of their stage (import format, settled details). */
  ownDebtCases: resident((actor) => dated('account', 'stageOn', ledgerRanges(actor))),
  ownCharges: resident((actor) => dated('account', 'validFromOn', chargeRanges(actor))),
  ownMeters: resident(ownMeters),
  /** Published surveys that ask people like him, from their first day on. */
  ownSurveys: resident(async (actor) => within('id', await surveyIds(actor, todayInWarsaw()))),
  ownResolutions: resident(ownResolutions),
  ownAnnouncements: resident(ownAnnouncements),
  ownDocuments: resident(ownDocuments),
  ownFaults: resident(ownFaults),
  ownFaultEvents: resident(ownFaultEvents),
  ownWorkReports: resident(ownWorkReports),
  ownReadings: resident((actor) => dated('premises', 'readOn', readingRanges(actor))),

  colleagues: staff(colleagues),
  suppliers: staff(knownSuppliers),
  suppliersOfMine: staff(suppliersOfMine),
  assigned: staff((actor) => within('community', actor.communityIds)),
  assignedCommunities: staff((actor) => within('id', actor.communityIds)),
  assignedBatches: staff(assignedBatches),
  /** A technician's own work: what he was given, where he is assigned. */
  assignedFaults: staff((actor) =>
    and(within('assignee', [actor.id]), within('community', actor.communityIds)),
  ),
  ofAssignedFaults: staff(ofAssignedFaults),
  contractorsOfOwn: staff(contractorsOfOwn),
  /** Drafts: what was not sent yet. */
  unsent: staff(() => ({ kind: 'absent', field: 'approvedAt' })),
  assignedUnsent: staff((actor) =>
    and(within('community', actor.communityIds), { kind: 'absent', field: 'approvedAt' }),
  ),
  assignedFiles: staff(assignedFiles),
  ownUploads: staff(ownUploads),
  /** People belong to all communities they have ties to. */
  assignedAmongMany: staff((actor) => within('communities', actor.communityIds)),
} satisfies Record<string, Scope>

export type ScopeName = keyof typeof scopes
