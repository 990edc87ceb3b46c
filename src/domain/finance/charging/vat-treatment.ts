import type { CivilDate } from '../../time/civil-date'
import { decimalText, roundDecimal, toDecimal } from '../decimal'
import type { VatTreatment } from '../vat'
import type { VatSubject } from './catalogue'

export type PremisesUse = 'residential' | 'commercial' | 'garage' | 'storage'

/** How a subject stands to VAT from a day on: homes, and all other premises. */
export type VatRow = { subject: VatSubject; fromOn: CivilDate; homes: VatTreatment; others: VatTreatment }

/**
 * Management and waste are outside VAT; media are exempt for premises used for living only, and otherwise bear the rate
 * proper for the medium (domain rules 2.6). A change of law is one more row; a rate may state its own treatment.
 */
export const VAT_ROWS: readonly VatRow[] = [
  { subject: 'management', fromOn: '2011-01-01', homes: 'NP', others: 'NP' },
  { subject: 'waste', fromOn: '2011-01-01', homes: 'NP', others: 'NP' },
  { subject: 'water', fromOn: '2011-01-01', homes: 'ZW', others: '8' },
  { subject: 'heat', fromOn: '2011-01-01', homes: 'ZW', others: '23' },
]

/** The treatment by component, use of the premises and day; `NP` before the first row. */
export const vatTreatmentOf = (
  subject: VatSubject,
  use: PremisesUse,
  onDate: CivilDate,
  rows: readonly VatRow[] = VAT_ROWS,
): VatTreatment => {
  const row = rows
    .filter((one) => one.subject === subject && one.fromOn <= onDate)
    .reduce<VatRow | null>(
      (latest, one) => (latest === null || one.fromOn >= latest.fromOn ? one : latest),
      null,
    )
  if (row === null) return 'NP'
  return use === 'residential' ? row.homes : row.others
}

const PERCENT: Record<VatTreatment, bigint> = { NP: 0n, ZW: 0n, '0': 0n, '5': 5n, '8': 8n, '23': 23n }
const RATE_SCALE = 6

/** A rate agreed net, as residents pay it: net × (100 + r) / 100, rounded half up to the rate's six decimals. */
export const grossRate = (netRate: string, treatment: VatTreatment): string => {
  const net = toDecimal(netRate)
  const gross = roundDecimal(
    { units: net.units * (100n + PERCENT[treatment]), scale: net.scale + 2 },
    RATE_SCALE,
  )
  return decimalText(gross.units, gross.scale)
}
