import type { ConsentPurpose } from '@/src/domain/communication/consents'
import type { Queryable } from '@/src/platform/db/queryable'

/**
 * Who of these people consents in a community, by the newest row of each: whoever is not in the answer gets letters on
 * paper, and votes on paper.
 */
export async function consentingPeople(
  db: Queryable,
  {
    communityId,
    purpose,
    personIds,
  }: { communityId: string; purpose: ConsentPurpose; personIds: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await db.query(
    `select person_id from (
       select distinct on (c.person_id) c.person_id, c.given from consents c
       where c.community_id = $1 and c.purpose = $2 and c.person_id = any($3::uuid[])
       order by c.person_id, c.created_at desc) newest
     where given`,
    [communityId, purpose, personIds],
  )
  return new Set((rows as { person_id: string }[]).map((row) => row.person_id))
}
