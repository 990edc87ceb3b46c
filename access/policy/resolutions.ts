import { nobody, type CollectionPolicy } from './types'

/** Managers run votings; accountants and technicians have none of it. */
const keepers = { admin: 'all', manager: 'assigned' } as const

/** Rows that services alone write: the electorate, the votes, what was annulled. Residents see them through pages. */
const kept: CollectionPolicy = {
  read: keepers,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

export const resolutionsPolicy = {
  resolutions: {
    read: { ...keepers, resident: 'ownResolutions' },
    create: keepers,
    update: keepers,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      note: { read: ['admin', 'manager'] },
      batch: { read: ['admin', 'manager'], write: [] },
      declaredResult: { read: ['admin', 'manager'], write: [] },
      declaredAdoptedOn: { read: ['admin', 'manager'], write: [] },
      // State, dates and hashes follow from opening, votes and closing; services alone set them.
      state: { write: [] },
      openedAt: { write: [] },
      closedAt: { write: [] },
      adoptedOn: { write: [] },
      textHash: { write: [] },
      electorateHash: { write: [] },
    },
  },
  'voting-rights': kept,
  // The salt belongs to the voter alone.
  votes: { ...kept, fields: { salt: { read: [], write: [] } } },
  'vote-annulments': kept,
  proxies: { ...kept, create: keepers, update: keepers },
  'resolution-demands': { ...kept, create: keepers, update: keepers },
  'resolution-notices': { ...kept, update: keepers },
  'voting-declarations': { ...kept, create: keepers },
} satisfies Record<string, CollectionPolicy>
