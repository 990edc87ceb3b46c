import { appPool, query } from '../db/pool'
import { recordEvent } from './record-event'

/** What of a person's a member of the board opened, as the person reads it under „kto korzystał z moich danych”. */
export type BoardOpening = 'board-balance' | 'board-advance' | 'board-debt'

/**
 * Notes that a member of the board opened an account's or a case's data by name, a row for each person, once an hour
 * however often he looks at the same. Each person is told; the member himself is not told of his own.
 */
export async function noteBoardOpening(
  { id: actorId, isPreview }: { id: string; isPreview?: true },
  opening: BoardOpening,
  subject: { communityId: string; id: string },
  personIds: readonly string[],
): Promise<void> {
  // The member of staff who looks with a board member's eyes has been written down as the preview began.
  if (isPreview) return
  const others = personIds.filter((id) => id !== actorId)
  if (others.length === 0) return
  await query({
    name: 'note_board_opening',
    text: `insert into audit_events (id, at, actor_kind, actor_id, action, community_id, object_type, object_id, details, hash)
      select portal.uuid_v7(), clock_timestamp(), 'resident', $1::text, $2::text, $3::uuid, 'residents', p.id, jsonb_build_object('subject', $5::text), ''
      from unnest($4::text[]) p(id)
      where not exists (select from audit_events e where e.object_id = p.id and e.object_type = 'residents'
        and e.actor_id = $1::text and e.action = $2::text and e.community_id = $3::uuid
        and e.details ->> 'subject' = $5::text and e.at > now() - interval '1 hour')`,
    values: [actorId, opening, subject.communityId, others, subject.id],
  })
}

/** Notes that a member of the board took a table of a community away. */
export async function noteBoardExport(
  { id: actorId, isPreview }: { id: string; isPreview?: true },
  communityId: string,
  details: { table: string; format: string },
): Promise<void> {
  if (isPreview) return
  await recordEvent(appPool(), {
    ...{ actorKind: 'resident', actorId, action: 'board-export', communityId, details },
    ...{ objectType: 'communities', objectId: communityId },
  })
}
