import { nobody, staffOnly, type CollectionPolicy } from './types'

/** Accountants and managers keep accounts and notices; the ledger is written by imports and services alone. */
const bookkeepers = { admin: 'all', manager: 'assigned', accountant: 'assigned' } as const

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
} satisfies Record<string, CollectionPolicy>
