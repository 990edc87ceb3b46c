import { first, type Search } from '../frame/search'
import { payChoices, type PayChoice } from './balance-view'

/** What of the balance an address asks to pay; all of it where it says nothing we know. */
export const payChoiceOf = (search: Search): PayChoice =>
  payChoices.find((choice) => choice === first(search, 'pay')) ?? 'all'
