import { query } from '@/src/platform/db/pool'

/**
 * Whether a member of staff stands behind an account himself, told by his e-mail: nobody handles his own debt case
 * (domain, section 9.3). Ended ties count, as a debt outlives them.
 */
export async function isOwnCase(staffId: string, accountId: string): Promise<boolean> {
  const rows = await query<{ own: boolean }>({
    name: 'own_debt_case',
    text: `select exists (
      select from staff s
      join residents r on lower(r.email) = lower(s.email)
      join occupancies o on o.person_id = r.id
      join occupancies_rels rel on rel.parent_id = o.id and rel.path = 'accounts' and rel.accounts_id = $2
      where s.id = $1) as own`,
    values: [staffId, accountId],
  })
  return rows[0]?.own === true
}
