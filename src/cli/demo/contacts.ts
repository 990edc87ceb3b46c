import type { Pool } from 'pg'

/**
 * Whom residents of the demo call. The import format has no such columns: an administration enters them in the admin.
 * @param communities codes
 */
export const setContacts = async (pool: Pool, communities: string[]): Promise<void> => {
  await pool.query(
    `update communities set emergency_phone = $2, emergency_note = $3, office_name = $4, office_address = $5,
       office_hours = $6, office_phone = $7, updated_at = now()
     where code = any($1)`,
    [
      communities,
      '12 555 01 48',
      'Pogotowie techniczne, całą dobę.',
      'Zarządca Nieruchomości „Poddasze”',
      'ul. Lipowa 3, 30-702 Kraków',
      'od poniedziałku do piątku, 8:00–16:00',
      '12 555 01 40',
    ],
  )
}
