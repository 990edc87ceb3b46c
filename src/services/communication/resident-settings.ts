import type { ResidentActor } from '@/access/actor/types'
import { CONSENTS, type ConsentPurpose } from '@/src/domain/communication/consents'
import { TOPICS, type Topic } from '@/src/domain/communication/topics'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'

/** Mutes the topics that are not wanted, by e-mail. Legal mail and mail about the account go out all the same. */
export async function chooseTopics(actor: ResidentActor, wanted: readonly Topic[]): Promise<void> {
  const muted = TOPICS.filter((topic) => !wanted.includes(topic))
  await transaction(appPool(), async (client) => {
    await client.query(
      `delete from portal.muted_topics where resident_id = $1 and channel = 'email' and topic <> all($2::text[])`,
      [actor.id, muted],
    )
    await client.query(
      `insert into portal.muted_topics (resident_id, channel, topic)
       select $1, 'email', topic from unnest($2::text[]) topic on conflict do nothing`,
      [actor.id, muted],
    )
  })
}

/**
 * Gives or withdraws a consent in one of the resident's communities, to the text in force. A row is added each time; the
 * same answer twice adds none.
 * @throws DomainError NOT_FOUND for a community of others
 */
export async function answerConsent(
  actor: ResidentActor,
  { communityId, purpose, given }: { communityId: string; purpose: ConsentPurpose; given: boolean },
): Promise<void> {
  if (!Object.hasOwn(actor.communities, communityId)) throw new DomainError('NOT_FOUND')
  const { channel, textVersion } = CONSENTS[purpose]
  await transaction(appPool(), async (client) => {
    // One answer at a time: two clicks give one row.
    await client.query('select from residents where id = $1 for no key update', [actor.id])
    const { rowCount } = await client.query(
      `insert into consents (id, community_id, person_id, purpose, channel, given, text_version, source, created_at, updated_at)
       select portal.uuid_v7(), $1, $2, $3, $4, $5, $6, 'portal', clock_timestamp(), clock_timestamp()
       where $5 is distinct from coalesce((select c.given from consents c where c.person_id = $2 and c.community_id = $1
         and c.purpose = $3 order by c.created_at desc limit 1), false)`,
      [communityId, actor.id, purpose, channel, given, textVersion],
    )
    if (rowCount === 0) return
    await recordEvent(client, {
      actorKind: 'resident',
      actorId: actor.id,
      action: given ? 'consent-given' : 'consent-withdrawn',
      communityId,
      objectType: 'residents',
      objectId: actor.id,
      details: { purpose, textVersion },
    })
  })
}

/** The language of pages and mail. */
export async function chooseLanguage(actor: ResidentActor, locale: 'pl' | 'en' | 'uk'): Promise<void> {
  await appPool().query('update residents set locale = $2, updated_at = now() where id = $1', [
    actor.id,
    locale,
  ])
}

/** Signs one out where the session is; another's or one that has ended is none. */
export async function endSession(actor: ResidentActor, sessionId: string): Promise<void> {
  await appPool().query('delete from residents_sessions where _parent_id = $1 and id = $2', [
    actor.id,
    sessionId,
  ])
}

/** Signs one out everywhere but here. */
export async function endOtherSessions(actor: ResidentActor): Promise<void> {
  await appPool().query('delete from residents_sessions where _parent_id = $1 and id is distinct from $2', [
    actor.id,
    actor.sessionId,
  ])
}
