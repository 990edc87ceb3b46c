import { now, todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import type { Capacity, ResidentActor } from './actor/types'
import { within, type Condition } from './condition'

/** Who counts among owners for an audience: spouses and representatives stand beside them (import format, fine print). */
const ownerly: readonly Capacity[] = ['owner', 'spouse', 'representative']

/** $1 to $8: what of a resident's ties of today an audience may name. */
function placesOf(actor: ResidentActor): unknown[] {
  const current = actor.ties.filter((tie) => tie.isCurrent)
  const owned = current.filter((tie) => ownerly.includes(tie.capacity))
  const boards = actor.boardTerms.map((term) => term.communityId)
  return [
    actor.id,
    [...current.map((tie) => tie.communityId), ...boards],
    owned.map((tie) => tie.communityId),
    boards,
    current.map((tie) => tie.buildingId),
    current.map((tie) => tie.buildingId),
    current.map((tie) => tie.premises.staircase),
    owned.map((tie) => tie.premisesId),
  ]
}

/** Whether one of the audiences of the row `x`, kept in `list`, names the resident. */
const named = (list: string): string => `exists (select from ${list} a where a._parent_id = x.id and (
    a.kind = 'all'
    or (a.kind = 'owners' and x.community_id = any($3::uuid[]))
    or (a.kind = 'board' and x.community_id = any($4::uuid[]))
    or (a.kind = 'building' and a.building_id = any($5::uuid[]))
    or (a.kind = 'staircase' and exists (select from unnest($6::uuid[], $7::text[]) s(building_id, staircase)
      where s.building_id = a.building_id and s.staircase = a.staircase))
    or (a.kind = 'premises' and a.premises_id = any($8::uuid[]))
    or (a.kind = 'resident' and a.resident_id = $1)
    or (a.kind = 'group' and exists (select from resident_groups_rels r
      where r.parent_id = a.group_id and r.path = 'people' and r.residents_id = $1))))`

/** Only the communities of today's ties and board terms: with the last of them every reading ends. */
const ofMine = 'x.deleted_at is null and x.community_id = any($2::uuid[])'

const documents = {
  name: 'scope_own_documents',
  text: `select x.id from documents x where ${ofMine} and x.published_on <= $9::date
    and (x.until_on is null or x.until_on > $9::date) and ${named('documents_audience')}`,
}

const announcements = {
  name: 'scope_own_announcements',
  text: `select x.id from announcements x where ${ofMine} and x.approved_at is not null and x.publish_at <= $9
    and (x.expire_at is null or x.expire_at > $9) and (${named('announcements_audience')}
      or exists (select from announcement_deliveries d where d.announcement_id = x.id and d.person_id = $1))`,
}

const idsOf = async (statement: { name: string; text: string }, values: unknown[]): Promise<Condition> => {
  const rows = await query<{ id: string }>({ ...statement, values })
  return within(
    'id',
    rows.map((row) => row.id),
  )
}

/** Documents in force whose audience, by rule, names the resident today: a buyer finds them, a former tenant does not. */
export const ownDocuments = (actor: ResidentActor): Promise<Condition> =>
  idsOf(documents, [...placesOf(actor), todayInWarsaw()])

/**
 * Announcements between their time and their end whose audience names the resident today, and those delivered to him, for
 * as long as he has a tie to the community.
 */
export const ownAnnouncements = (actor: ResidentActor): Promise<Condition> =>
  idsOf(announcements, [...placesOf(actor), now()])
