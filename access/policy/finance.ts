import { bankPolicy } from './bank'
import { bookkeepingPolicy } from './bookkeeping'
import { costsPolicy } from './costs'
import { bookkeepers, nobody, staffOnly, type CollectionPolicy } from './types'

const everyBookkeeper = { admin: 'all', manager: 'all', accountant: 'all' } as const

/** Accountants and managers keep accounts and notices; the ledger is written by imports and services alone. */
export const financePolicy = {
  accounts: {
    read: { ...bookkeepers, resident: 'ownAccounts' },
    create: bookkeepers,
    update: bookkeepers,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  charges: {
    read: { ...bookkeepers, resident: 'ownCharges' },
    create: bookkeepers,
    update: bookkeepers,
    // A component sent by mistake has no date or state that would end it, and stays in the notice until taken out.
    delete: bookkeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  'ledger-entries': {
    read: { ...bookkeepers, resident: 'ownLedger' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { batch: { read: staffOnly } },
  },
  settlements: {
    read: { ...bookkeepers, resident: 'ownSettlements' },
    create: nobody,
    update: nobody,
    // Taking a wrong one back whole is staff's work (import format: a row missing from a later package stays).
    delete: bookkeepers,
    readVersions: nobody,
    unlock: nobody,
    fields: { batch: { read: staffOnly } },
  },
  'settlement-lines': {
    read: { ...bookkeepers, resident: 'ownSettlementLines' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  // The law's own figures, the same for every community; residents see them on the page that reckons with them.
  'interest-rates': {
    read: everyBookkeeper,
    // A rate reaches every community, so no one who keeps but some of them may set it.
    create: { admin: 'all' },
    update: { admin: 'all' },
    delete: { admin: 'all' },
    readVersions: nobody,
    unlock: nobody,
  },
  ...bookkeepingPolicy,
  ...costsPolicy,
  ...bankPolicy,
} satisfies Record<string, CollectionPolicy>
