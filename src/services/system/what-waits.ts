import type { StaffActor } from '@/access/actor/types'
import { conditionFor } from '@/access/build'
import type { Operation } from '@/access/policy/types'
import type { Slug } from '@/access/slugs'
import { overdueBefore } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import { maintenanceWorks } from '../maintenance/waiting-works'

/** What waits for the staff of one community; `urgent` of it is late, doubted or about to end. */
export type Waiting = {
  kind: WaitKind
  communityId: string
  community: string
  count: number
  urgent: number
}

/** Who may do the work, and the rows that wait: $2 is today, terms before $3 are over. `urgent` is a condition over the same rows. */
export type Work = { slug: Slug; operation: Operation; from: string; where: string; urgent: string }

/** So many days before its end a board term is shown. */
export const ENDING_DAYS = 60

const works = {
  readings: {
    slug: 'meter-readings',
    operation: 'update',
    from: 'meter_readings w',
    where: `w.status = 'pending'`,
    urgent: 'w.flag is not null',
  },
  cases: {
    slug: 'conversations',
    operation: 'update',
    from: 'conversations w',
    where: `w.status in ('open', 'inProgress')`,
    urgent: 'w.answer_by_on < $2::date',
  },
  charges: {
    slug: 'charge-runs',
    operation: 'read',
    from: 'charge_runs w',
    where: `w.state = 'draft'`,
    urgent: `w.period < to_char($2::date, 'YYYY-MM')`,
  },
  settlements: {
    slug: 'settlement-runs',
    operation: 'read',
    from: 'settlement_runs w',
    where: `w.state = 'draft'`,
    urgent: 'w.issued_on <= $2::date',
  },
  payments: {
    slug: 'bank-transactions',
    operation: 'read',
    from: 'bank_transactions w',
    where: `w.status in ('proposed', 'unexplained') and w.set_aside_at is null and w.amount_gr > 0 and not w.is_return`,
    urgent: 'w.booked_on < $2::date - 7',
  },
  debtSteps: {
    slug: 'debt-cases',
    operation: 'update',
    from: 'debt_cases w',
    where: `w.stage <> 'closed' and w.next_on <= $2::date`,
    urgent: 'w.next_on < $2::date - 7',
  },
  instalments: {
    slug: 'debt-cases',
    operation: 'update',
    from: 'debt_cases w join debt_cases_instalments i on i._parent_id = w.id',
    where: `w.stage = 'instalments' and i.paid_on is null and i.due_on < $3::date`,
    urgent: 'i.due_on < $2::date - 14',
  },
  votings: {
    slug: 'resolutions',
    operation: 'update',
    from: 'resolutions w',
    where: `w.state = 'open'`,
    urgent: 'w.closes_on between $2::date and $2::date + 7',
  },
  annulments: {
    slug: 'resolutions',
    operation: 'update',
    from: 'vote_annulments w',
    where: `w.step = 'proposed' and not exists (select from vote_annulments a where a.vote_id = w.vote_id and a.step = 'approved')`,
    urgent: 'true',
  },
  notices: {
    slug: 'resolution-notices',
    operation: 'update',
    from: 'resolution_notices w',
    where: `w.channel <> 'portal' and w.delivered_on is null`,
    urgent: 'w.sent_on < $2::date - 14',
  },
  mail: {
    slug: 'outgoing-messages',
    operation: 'read',
    from: 'outgoing_messages w',
    where: `w.state = 'failed' and w.created_at > $2::date - interval '30 days'`,
    urgent: 'w.legal',
  },
  legalisations: {
    slug: 'meters',
    operation: 'update',
    from: 'meters w',
    where: 'w.removed_on is null and w.legal_until_on < $2::date + 60',
    urgent: 'w.legal_until_on < $2::date',
  },
  boardTerms: {
    slug: 'board-terms',
    operation: 'update',
    from: 'board_terms w',
    where: `w.from_on <= $2::date and w.to_on between $2::date and $2::date + ${ENDING_DAYS}`,
    urgent: 'w.to_on < $2::date + 14',
  },
  ...maintenanceWorks,
} as const satisfies Record<string, Work>

export type WaitKind = keyof typeof works
export const waitKinds = Object.keys(works) as WaitKind[]

const partOf = (kind: WaitKind): string => {
  const { from, where, urgent } = works[kind]
  return `select '${kind}' as kind, w.community_id, count(*)::int as count, (count(*) filter (where ${urgent}))::int as urgent
    from ${from} where ${where} and ($1::uuid[] is null or w.community_id = any($1)) group by w.community_id`
}

/** Kinds of work the table lets somebody do at all. */
async function kindsOf(actor: StaffActor): Promise<WaitKind[]> {
  const may = await Promise.all(
    waitKinds.map((kind) => conditionFor(actor, works[kind].slug, works[kind].operation)),
  )
  return waitKinds.filter((_, index) => may[index] !== false)
}

/** What waits in the communities of a member of staff, of the work his role may do. One statement. */
export async function readWhatWaits(actor: StaffActor): Promise<Waiting[]> {
  const kinds = await kindsOf(actor)
  if (kinds.length === 0) return []
  const todayOn = todayInWarsaw()
  return query<Waiting>({
    name: `what_waits_${actor.role}`,
    text: `select x.kind, x.community_id as "communityId", c.name as community, x.count, x.urgent
      from (${kinds.map(partOf).join(' union all ')}) x join communities c on c.id = x.community_id
      where $2::date is not null and $3::date is not null order by c.name`,
    values: [actor.role === 'admin' ? null : actor.communityIds, todayOn, overdueBefore(todayOn)],
  })
}
