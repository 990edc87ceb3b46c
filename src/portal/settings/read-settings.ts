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

export type SettingsView = {
  email: string | null
  /** A mail server said that there is no such address. */
  emailRefused: boolean
  muted: Topic[]
  /** Every answer of the last years, the newest first. */
  consents: ConsentRow[]
  sessions: { id: string; since: string; isThis: boolean }[]
  /** What happened with the account and one's data, the newest first; `kind` is who did it. */
  events: { at: string; kind: 'anonymous' | 'resident' | 'staff' | 'system'; action: string }[]
}

const statement = {
  name: 'portal_settings',
  text: `
    select me.email, me.email_refused_at is not null as "emailRefused",
      array(select t.topic from portal.muted_topics t where t.resident_id = me.id and t.channel = 'email') as muted,
      coalesce((select json_agg(c order by c.at desc) from (
        select community_id as "communityId", purpose, given, created_at as at, source from consents
        where person_id = me.id order by created_at desc limit 50) c), '[]') as consents,
      coalesce((select json_agg(s order by s.since desc) from (
        select id, created_at as since, id = $2 as "isThis" from residents_sessions
        where _parent_id = me.id and expires_at > now() order by created_at desc limit 50) s), '[]') as sessions,
      coalesce((select json_agg(e order by e.at desc) from (
        select at, actor_kind as kind, action from audit_events
        where object_type = 'residents' and object_id = me.id::text order by at desc limit 50) e), '[]') as events
    from residents me where me.id = $1`,
}

/** All that one may choose about one's own account, and what happened with it: the rows of the person alone. */
export async function readSettings(actor: ResidentActor): Promise<SettingsView | null> {
  const [row] = await query<SettingsView>({ ...statement, values: [actor.id, actor.sessionId ?? ''] })
  return row ?? null
}
