import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { addMonths } from '@/src/domain/time/civil-date'
import type { Place } from '../register/place'
import { readBuildingAverages } from './building-average'
import { foldMeters } from './fold-meters'
import type { MetersView } from './meters-view'
import { readOwnSize } from './own-size'
import { readPlaceMeters } from './place-meters'
import { readSettledPeriods } from './settled-periods'

/**
 * The meters of a place with their whole history as far as the resident's ties show it, use by month, and the
 * building's average beside it. The average is asked for only where `withAverage` says so.
 */
export async function readMeters(
  actor: ResidentActor,
  place: Place,
  withAverage = true,
): Promise<MetersView> {
  const todayOn = todayInWarsaw()
  const [meters, averages, periods, size] = await Promise.all([
    readPlaceMeters(actor, place),
    withAverage && place.isCurrent ? readBuildingAverages(place, addMonths(todayOn, -12), todayOn) : [],
    readSettledPeriods(place.premisesId),
    // Persons and area are parameters of the advance: who does not see them is compared with the average home.
    place.rights.parameters ? readOwnSize(place.premisesId, todayOn) : null,
  ])
  const seen = averages.map((average) => ({ ...average, ...size }))
  return { asOfAt: place.community.dataAsOfAt, lines: foldMeters(meters, seen, todayOn, periods) }
}
