import type { CommunityPlan } from './build-community'
import { KLONOWA } from './data/klonowa-buildings'
import { klonowaCast } from './data/klonowa-cast'
import { KLONOWA_OPENINGS, KLONOWA_PAYERS, klonowaKnown, klonowaResults } from './data/klonowa-ledger'
import { KLONOWA_MANAGEMENT_RATES } from './data/klonowa-management-rates'
import { KLONOWA_MEDIA_RATES } from './data/klonowa-media-rates'
import { KLONOWA_DEBTS } from './data/klonowa-debts'
import { klonowaMetering } from './data/klonowa-meters'
import { KLONOWA_SERVICES } from './data/klonowa-services'
import { ZACISZE } from './data/zacisze-buildings'
import { zaciszeCast } from './data/zacisze-cast'
import { zaciszeMetering } from './data/zacisze-meters'
import { ZACISZE_RATES } from './data/zacisze-rates'
import { ZACISZE_SERVICES } from './data/zacisze-services'
import { exact } from './finance/payers'
import type { Calendar } from './model'

const klonowaPlan = (calendar: Calendar): CommunityPlan => ({
  house: KLONOWA,
  cast: klonowaCast(calendar),
  rates: [...KLONOWA_MANAGEMENT_RATES, ...KLONOWA_MEDIA_RATES],
  chargeName: 'Zaliczka',
  payers: KLONOWA_PAYERS,
  openings: KLONOWA_OPENINGS,
  results: klonowaResults(calendar),
  known: klonowaKnown(calendar),
  metering: klonowaMetering(calendar),
  services: KLONOWA_SERVICES,
  debts: KLONOWA_DEBTS,
})

const zaciszePlan = (calendar: Calendar): CommunityPlan => ({
  house: ZACISZE,
  cast: zaciszeCast(calendar),
  rates: ZACISZE_RATES,
  chargeName: 'Opłaty',
  payers: { 'Z-3/4': exact(7) },
  openings: {},
  results: {},
  known: [],
  metering: zaciszeMetering(calendar),
  services: ZACISZE_SERVICES,
  debts: [],
})

/** The communities of the demo, the wspólnota first. */
export const demoPlans = (calendar: Calendar): CommunityPlan[] => [
  klonowaPlan(calendar),
  zaciszePlan(calendar),
]
