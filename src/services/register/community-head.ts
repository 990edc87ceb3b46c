import { query } from '@/src/platform/db/pool'

/** What the head of a letter says of a community, and whom to ask. */
export type CommunityHead = {
  id: string
  code: string
  name: string
  street: string
  postalCode: string
  city: string
  officeName: string | null
  officeAddress: string | null
  officePhone: string | null
}

/** A community by its id; null where there is none. The caller has checked who asks. */
export async function readCommunityHead(id: string): Promise<CommunityHead | null> {
  const [row] = await query<CommunityHead>({
    name: 'community_head',
    text: `select id, code, name, street, postal_code as "postalCode", city, office_name as "officeName",
      office_address as "officeAddress", office_phone as "officePhone" from communities where id = $1`,
    values: [id],
  })
  return row ?? null
}

/** The communities of a member of staff, for a choice; all of them for `all`. */
export const communityChoices = (ids: readonly string[] | 'all'): Promise<{ id: string; name: string }[]> =>
  query<{ id: string; name: string }>({
    name: 'community_choices',
    text: 'select id, name from communities where $1::uuid[] is null or id = any($1) order by name',
    values: [ids === 'all' ? null : ids],
  })
