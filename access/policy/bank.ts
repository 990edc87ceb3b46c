import { bookkeepers, nobody, type CollectionPolicy } from './types'

/** What banks report and what became of it: written by imports and services alone, closed to residents. */
const reported: CollectionPolicy = {
  read: bookkeepers,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

export const bankPolicy = {
  'bank-statements': reported,
  'bank-transactions': reported,
  'bank-matches': reported,
  // How a bank writes its files, the same for every community: no one who keeps but some of them may set it.
  'bank-csv-profiles': {
    read: { admin: 'all', manager: 'all', accountant: 'all' },
    create: { admin: 'all' },
    update: { admin: 'all' },
    delete: { admin: 'all' },
    readVersions: nobody,
    unlock: nobody,
  },
} satisfies Record<string, CollectionPolicy>
