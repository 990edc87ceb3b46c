import { bookkeepers, nobody, type CollectionPolicy } from './types'

/** What bookkeepers keep of their communities; members of the board see it through pages alone, never over REST. */
const kept: CollectionPolicy = {
  read: bookkeepers,
  create: bookkeepers,
  update: bookkeepers,
  delete: bookkeepers,
  readVersions: nobody,
  unlock: nobody,
  fields: { batch: { write: [] } },
}

/** What a community spends, on whom, and what is owed to it: costs, plans, suppliers, debt cases. */
export const costsPolicy = {
  suppliers: {
    read: { admin: 'all', manager: 'suppliers', accountant: 'suppliers' },
    create: { admin: 'all', manager: 'suppliers', accountant: 'suppliers' },
    // A supplier of other communities as well is changed by who has all of them: his account number is theirs too.
    update: { admin: 'all', manager: 'suppliersOfMine', accountant: 'suppliersOfMine' },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  // Paid invoices hang on; one entered by mistake is put right or stays disputed.
  'supplier-invoices': { ...kept, delete: nobody },
  // Append-only: a payment that came back is one below zero.
  'supplier-payments': { ...kept, update: nobody, delete: nobody },
  costs: kept,
  budgets: kept,
  'debt-cases': {
    ...kept,
    read: { ...bookkeepers, resident: 'ownDebtCases' },
    // A case that is over is closed, so that its stages stay.
    delete: nobody,
    fields: {
      batch: { read: ['admin', 'manager', 'accountant'], write: [] },
      note: { read: ['admin', 'manager', 'accountant'] },
      responsible: { read: ['admin', 'manager', 'accountant'] },
      // What staff mean to do next is theirs; letters are read one by one, each by its day.
      nextAction: { read: ['admin', 'manager', 'accountant'] },
      nextOn: { read: ['admin', 'manager', 'accountant'] },
      papers: { read: ['admin', 'manager', 'accountant'] },
    },
  },
} satisfies Record<string, CollectionPolicy>
