import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { addMonths } from '@/src/domain/time/civil-date'
import type { Place } from '../register/place'
import { readBuildingAverages } from './building-average'
import { foldMeters } from './fold-meters'
import type { MeterLine, MetersView } from './meters-view'
import { readPlaceMeters } from './place-meters'
import { readSettledPeriods } from './settled-periods'

/** The place's meters, and the building's averages of the last year with what of the home they are compared by. */
async function readBoth(actor: ResidentActor, place: Place, todayOn: string) {
  const [{ meters, size }, averages] = await Promise.all([
    readPlaceMeters(actor, place, todayOn),
    place.isCurrent ? readBuildingAverages(place, addMonths(todayOn, -12), todayOn) : [],
  ])
  return { meters, averages: averages.map((average) => ({ ...average, ...size })) }
}

/**
 * The meters of a place with their whole history as far as the resident's ties show it, use by month, and the
 * building's average beside it. No settled periods: those are for the pages about meters.
 */
export async function readMeterLines(actor: ResidentActor, place: Place): Promise<MeterLine[]> {
  const todayOn = todayInWarsaw()
  const { meters, averages } = await readBoth(actor, place, todayOn)
  return foldMeters(meters, averages, todayOn, [])
}

/** The same, and use within each settled period. */
export async function readMeters(actor: ResidentActor, place: Place): Promise<MetersView> {
  const todayOn = todayInWarsaw()
  const [{ meters, averages }, periods] = await Promise.all([
    readBoth(actor, place, todayOn),
    readSettledPeriods(place.premisesId),
  ])
  return { asOfAt: place.community.dataAsOfAt, lines: foldMeters(meters, averages, todayOn, periods) }
}
