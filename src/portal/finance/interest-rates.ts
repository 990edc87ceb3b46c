import { unitsAtScale } from '@/src/domain/finance/decimal'
import type { InterestRate } from '@/src/domain/finance/interest'
import { query } from '@/src/platform/db/pool'

const statement = {
  name: 'portal_interest_rates',
  text: 'select valid_from_on, percent::text as percent from interest_rates order by valid_from_on',
}

/** The law's table of statutory interest, which staff keep up to date. It belongs to nobody, so no scope limits it. */
export async function readInterestRates(): Promise<InterestRate[]> {
  const rows = await query<{ valid_from_on: string; percent: string }>({ ...statement, values: [] })
  return rows.map((row) => ({
    validFromOn: row.valid_from_on,
    basisPoints: unitsAtScale(row.percent, 2),
  }))
}
