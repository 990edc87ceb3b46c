import { bookkeepers, nobody, type CollectionPolicy } from './types'

/** What a service writes and staff read: residents see its outcome in notices, settlements and the ledger. */
const kept: CollectionPolicy = {
  read: bookkeepers,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

/** Where the portal keeps the books: rates, monthly charges and settlements on their way into the ledger. */
export const bookkeepingPolicy = {
  // A rate that no month was charged by may be taken out; the database keeps the others.
  rates: { ...kept, create: bookkeepers, update: bookkeepers, delete: bookkeepers },
  'charge-runs': kept,
  'charge-run-accounts': kept,
  'charge-run-lines': kept,
  'settlement-runs': kept,
} satisfies Record<string, CollectionPolicy>
