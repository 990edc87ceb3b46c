import type { ResidentActor } from '@/access/actor/types'
import type { ConsentPurpose } from '@/src/domain/communication/consents'
import type { Topic } from '@/src/domain/communication/topics'
import { query } from '@/src/platform/db/pool'

export type ConsentRow = {
  communityId: string
  purpose: ConsentPurpose
  given: boolean
  at: string
  source: 'portal' | 'paper'
}

export type AccessEvent = {
  at: string
  /** `other`: another resident, such as a member of the board. */
  kind: 'anonymous' | 'resident' | 'other' | 'staff' | 'system'
  action: string
  name: string | null
}

export type SettingsView = {
  email: string | null
  phone: string | null
  /** A change of e-mail that waits for its links to be opened. */
  emailChange: { newEmail: string; isOldOpen: boolean; isNewOpen: boolean } | null
  /** A mail server said that there is no such address. */
  emailRefused: boolean
  muted: Topic[]
  /** Every answer of the last years, the newest first. */
  consents: ConsentRow[]
  /** Declarations of voting electronically that are in force, one a community. */
  declarations: { communityId: string; community: string; at: string }[]
  sessions: { id: string; since: string; isThis: boolean }[]
  /** What happened with the account and one's data, the newest first; `kind` is who did it, by name where it is known. */
  events: AccessEvent[]
}

const statement = {
  name: 'portal_settings',
  text: `
    select me.email, me.phone, me.email_refused_at is not null as "emailRefused",
      (select json_build_object('newEmail', c.new_email, 'isOldOpen', c.old_confirmed_at is null,
        'isNewOpen', c.new_confirmed_at is null) from portal.email_changes c
        where c.resident_id = me.id and c.requested_at > now() - interval '24 hours') as "emailChange",
      array(select t.topic from portal.muted_topics t where t.resident_id = me.id and t.channel = 'email') as muted,
      coalesce((select json_agg(c order by c.at desc) from (
        select community_id as "communityId", purpose, given, created_at as at, source from consents
        where person_id = me.id order by created_at desc limit 50) c), '[]') as consents,
      coalesce((select json_agg(json_build_object('communityId', d.community_id, 'community', c.name, 'at', d.at) order by c.name)
        from (select distinct on (community_id) community_id, step, at from voting_declarations
          where person_id = me.id order by community_id, at desc, id desc) d
        join communities c on c.id = d.community_id where d.step = 'given'), '[]') as declarations,
      coalesce((select json_agg(s order by s.since desc) from (
        select id, created_at as since, id = $2 as "isThis" from residents_sessions
        where _parent_id = me.id and expires_at > now() order by created_at desc limit 50) s), '[]') as sessions,
      coalesce((select json_agg(e order by e.at desc) from (
        select a.at, case when a.actor_kind = 'resident' and a.actor_id is distinct from me.id::text then 'other'
            else a.actor_kind::text end as kind,
          case when a.object_type = 'residents' then a.action else a.object_type || '-' || a.action end as action,
          coalesce(s.name, case when a.actor_id <> me.id::text then r.display_name end) as name
        from (
          select * from audit_events where object_type = 'residents' and object_id = me.id::text
          union all
          select * from audit_events where object_type = 'occupancies' and object_id = any(array(
            select o.id::text from occupancies o where o.person_id = me.id))
          union all
          select * from audit_events where object_type = 'board-terms' and object_id = any(array(
            select b.id::text from board_terms b where b.person_id = me.id))
        ) a left join staff s on a.actor_kind = 'staff' and s.id::text = a.actor_id
          left join residents r on a.actor_kind = 'resident' and r.id::text = a.actor_id
        order by a.at desc limit 100) e), '[]') as events
    from residents me where me.id = $1`,
}

/** All that one may choose about one's own account, and what happened with it: the rows of the person alone. */
export async function readSettings(actor: ResidentActor): Promise<SettingsView | null> {
  const [row] = await query<SettingsView>({ ...statement, values: [actor.id, actor.sessionId ?? ''] })
  return row ?? null
}
