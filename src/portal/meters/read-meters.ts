import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { addMonths } from '@/src/domain/time/civil-date'
import type { Place } from '../register/place'
import { readBuildingAverages } from './building-average'
import { foldMeters } from './fold-meters'
import type { MetersView } from './meters-view'
import { readPlaceMeters } from './place-meters'

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
  const [meters, averages] = await Promise.all([
    readPlaceMeters(actor, place),
    withAverage && place.isCurrent ? readBuildingAverages(place, addMonths(todayOn, -12), todayOn) : [],
  ])
  return { asOfAt: place.community.dataAsOfAt, lines: foldMeters(meters, averages, todayOn) }
}
