import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { decimalText } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import type { UsageSegment } from '@/src/domain/meters/usage'
import { isCovered, useWithin } from '@/src/domain/meters/use-within'
import { query } from '@/src/platform/db/pool'
import type { MeterKind, PeriodRow } from './meters-view'

type Medium = 'water' | 'hotWater' | 'heat'

/** A period that was settled; both days belong to it. */
export type SettledPeriod = { medium: Medium; fromOn: string; toOn: string }

const KINDS: Record<Medium, readonly MeterKind[]> = {
  water: ['coldWater', 'hotWater'],
  hotWater: ['hotWater'],
  heat: ['heat', 'allocator'],
}

/**
 * The periods settled in the premises, whoever lived there then: days alone, no amounts. Use within them is shown only as
 * far as the resident's own readings reach.
 */
export const readSettledPeriods = (premisesId: string): Promise<SettledPeriod[]> =>
  query<SettledPeriod>({
    name: 'portal_settled_periods',
    text: `select distinct s.medium, s.period_from_on as "fromOn", s.period_to_on as "toOn"
      from settlements s join accounts a on a.id = s.account_id
      where a.premises_id = $1 and s.medium in ('water', 'hotWater', 'heat') order by "toOn" desc, "fromOn"`,
    values: [premisesId],
  })

/** Use in each settled period of a kind, newest first, beside the same days a year before; null where readings do not reach. */
export function periodRows(
  kind: MeterKind,
  segments: readonly UsageSegment[],
  periods: readonly SettledPeriod[],
): PeriodRow[] {
  const used = (fromOn: string, toOn: string): string | null =>
    isCovered(segments, fromOn, toOn) ? decimalText(useWithin(segments, fromOn, toOn), READING_SCALE) : null
  return periods
    .filter(({ medium }) => KINDS[medium].includes(kind))
    .map(({ fromOn, toOn }) => {
      const before = addDays(fromOn, -1)
      return {
        fromOn,
        toOn,
        use: used(before, toOn),
        yearBefore: used(addMonths(before, -12), addMonths(toOn, -12)),
      }
    })
    .filter(({ use }) => use !== null)
}
