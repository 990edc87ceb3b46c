import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { Buyer, NewPerson } from './owner-change'
import type { PremisesState } from './premises-state'

/** A buyer with his row in the register. */
export type FoundBuyer = Buyer & { id: string; name: string; isNew: boolean }

/** People the keeper may tie to premises: of his communities, as the table lets him read. */
const knownPerson = `
select r.id, r.display_name as name from residents r
where r.code = $1 and ($2::uuid[] is null or exists (select from residents_rels l
  where l.parent_id = r.id and l.path = 'communities' and l.communities_id = any($2)))`

async function findPerson(
  client: PoolClient,
  code: string,
  communities: readonly string[] | null,
): Promise<{ id: string; name: string }> {
  const { rows } = await client.query<{ id: string; name: string }>(knownPerson, [code, communities])
  if (!rows[0]) throw new DomainError('UNKNOWN_PERSON', {})
  return rows[0]
}

const isTaken = async (client: PoolClient, code: string): Promise<boolean> =>
  ((await client.query('select from residents where code = $1', [code])).rowCount ?? 0) > 0

/** A code nobody has: the community's and the premises', with a number. */
async function freeCode(client: PoolClient, { community, premises }: PremisesState): Promise<string> {
  const stem = `${community.code}-${premises.code}`.slice(0, 90)
  for (let number = 1; ; number += 1) {
    const code = `${stem}-N${number}`
    if (!(await isTaken(client, code))) return code
  }
}

async function addPerson(
  client: PoolClient,
  state: PremisesState,
  person: NewPerson,
): Promise<{ id: string; name: string }> {
  const name = person.companyName ?? [person.firstName, person.lastName].filter(Boolean).join(' ')
  if (name === '') throw new DomainError('NO_NAME')
  if (person.code !== null && (await isTaken(client, person.code)))
    throw new DomainError('PERSON_CODE_TAKEN', { code: person.code })
  const { rows } = await client.query<{ id: string }>(
    `insert into residents (id, code, first_name, last_name, company_name, display_name, username, email, phone)
     values (portal.uuid_v7(), $1, $2, $3, $4, $5, portal.new_login_code(), $6, $7) returning id`,
    [
      person.code ?? (await freeCode(client, state)),
      ...[person.firstName, person.lastName, person.companyName, name, person.email, person.phone],
    ],
  )
  return { id: rows[0]!.id, name }
}

/**
 * Finds the buyers in the register and adds those who are new to it. Errors: UNKNOWN_PERSON, NO_NAME, PERSON_CODE_TAKEN,
 * BUYER_TWICE, SPOUSE_FIRST.
 */
export async function findBuyers(
  client: PoolClient,
  state: PremisesState,
  buyers: readonly Buyer[],
  communities: readonly string[] | null,
): Promise<FoundBuyer[]> {
  if (buyers[0]?.capacity === 'spouse') throw new DomainError('SPOUSE_FIRST')
  const found: FoundBuyer[] = []
  for (const buyer of buyers) {
    const { person } = buyer
    const row =
      'knownCode' in person
        ? await findPerson(client, person.knownCode, communities)
        : await addPerson(client, state, person)
    if (found.some(({ id }) => id === row.id)) throw new DomainError('BUYER_TWICE', {})
    found.push({ ...buyer, ...row, isNew: !('knownCode' in person) })
  }
  return found
}
