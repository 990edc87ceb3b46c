import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { issueCode } from '@/src/services/system/one-time-codes'
import { formatLoginCode } from './login-code'

/** What a letter of first access says to one person. The code stands here and on paper alone. */
export type ActivationLetter = {
  name: string
  login: string
  code: string
  /** Street with the premises, postal code and town; null where the person has no premises here. */
  address: string[] | null
  locale: 'pl' | 'en' | 'uk'
}

/** As many as fit into one file that a browser saves in a moment. */
export const MOST_LETTERS = 300

type Person = {
  id: string
  name: string
  username: string
  locale: ActivationLetter['locale']
  address: string | null
}

const statement = `
select r.id, r.display_name as name, r.username, r.locale,
  (select concat_ws('|', b.street || ' lok. ' || p.code, b.postal_code || ' ' || b.city)
    from occupancies o join premises p on p.id = o.premises_id join buildings b on b.id = p.building_id
    where o.person_id = r.id and o.community_id = $1
    order by (o.to_on is not null), (p.use <> 'residential'), p.code limit 1) as address
from residents r
join residents_rels rel on rel.parent_id = r.id and rel.path = 'communities' and rel.communities_id = $1
where r.id = any($2::uuid[]) and r.disabled is not true
order by address nulls last, r.display_name`

/**
 * New one-time codes for people of a community, for letters to print; earlier unused codes stop working. Who asks has been
 * checked by the caller; people of other communities and blocked ones get none.
 * @throws DomainError UNKNOWN_PERSON where nobody is left, TOO_MANY_LETTERS
 */
export const inviteMany = (
  input: { communityId: string; personIds: readonly string[]; staffId: string },
  pool: Pool = appPool(),
): Promise<ActivationLetter[]> =>
  transaction(pool, async (client) => {
    if (input.personIds.length > MOST_LETTERS)
      throw new DomainError('TOO_MANY_LETTERS', { most: String(MOST_LETTERS) })
    const { rows } = await client.query<Person>(statement, [input.communityId, input.personIds])
    if (rows.length === 0) throw new DomainError('UNKNOWN_PERSON', {})
    const letters: ActivationLetter[] = []
    for (const { id, name, username, locale, address } of rows) {
      const code = await issueCode(client, { purpose: 'activation', collection: 'residents', userId: id })
      await recordEvent(client, {
        ...{ actorKind: 'staff', actorId: input.staffId, action: 'invited', communityId: input.communityId },
        ...{ objectType: 'residents', objectId: id, details: { channel: 'letter' } },
      })
      const login = formatLoginCode(username)
      letters.push({ name, login, code, address: address?.split('|') ?? null, locale })
    }
    return letters
  })
