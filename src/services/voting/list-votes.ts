import type { Choice } from '@/src/domain/voting/model'
import type { Channel } from './cast-input'
import type { Db } from './voting-rows'

/** A vote as staff look at it: whose, how it came, its scan, and how far an annulment has got. */
export type VoteLine = {
  id: string
  position: number
  premises: string | null
  person: string
  /** On whose behalf, where it is somebody else. */
  principal: string | null
  choice: Choice
  channel: Channel
  castOn: string
  receipt: string
  enteredBy: string | null
  scanId: string | null
  annulment: { step: 'proposed' | 'approved'; reason: string; by: string; byId: string } | null
}

/**
 * Votes of a resolution, the newest first, a page at a time.
 * @param find premises, name or receipt number; empty for all
 */
export async function listVotes(
  db: Db,
  { resolutionId, find, limit }: { resolutionId: string; find: string; limit: number },
): Promise<VoteLine[]> {
  const { rows } = await db.query<VoteLine>(
    `select v.id, v.position, p.code as premises, r.display_name as person,
       case when v.principal_id <> v.person_id then o.display_name end as principal, v.choice, v.channel, v.cast_on as "castOn",
       v.receipt, s.name as "enteredBy",
       (select f.id from files f where f.subject = 'votes' and f.subject_id in (
         select d.id::text from votes d where d.declaration = v.declaration) and f.deleted_at is null limit 1) as "scanId",
       (select json_build_object('step', a.step, 'reason', a.reason, 'by', t.name, 'byId', a.staff_id)
         from vote_annulments a join staff t on t.id = a.staff_id where a.vote_id = v.id order by a.position desc limit 1) as annulment
     from votes v join residents r on r.id = v.person_id join residents o on o.id = v.principal_id
     left join premises p on p.id = v.premises_id left join staff s on s.id = v.entered_by_id
     where v.resolution_id = $1
       and ($2 = '' or lower(p.code) = lower($2) or r.display_name ilike $3 or o.display_name ilike $3 or v.receipt ilike $3)
     order by v.position desc limit $4`,
    [resolutionId, find, `%${find.replace(/[\\%_]/g, '\\$&')}%`, limit],
  )
  return rows
}

/** Annulments that wait for a second person. */
export async function countProposedAnnulments(db: Db, resolutionId: string): Promise<number> {
  const { rows } = await db.query<{ count: string }>(
    `select count(*) from vote_annulments a where a.resolution_id = $1 and a.step = 'proposed'
       and not exists (select from vote_annulments b where b.vote_id = a.vote_id and b.step = 'approved')`,
    [resolutionId],
  )
  return Number(rows[0]?.count ?? 0)
}
