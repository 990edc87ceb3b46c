import { nobody, staffOnly, type CollectionPolicy } from './types'

/** Managers keep the register of their communities; accountants read it; residents see their own part. */
const kept = (resident: CollectionPolicy['read']): Omit<CollectionPolicy, 'delete'> => ({
  read: { admin: 'all', manager: 'assigned', accountant: 'assigned', ...resident },
  create: { admin: 'all', manager: 'assigned' },
  update: { admin: 'all', manager: 'assigned' },
  readVersions: nobody,
  unlock: nobody,
})
const correctable = { admin: 'all', manager: 'assigned' } as const

export const registerPolicy = {
  communities: {
    read: {
      admin: 'all',
      manager: 'assignedCommunities',
      accountant: 'assignedCommunities',
      resident: 'ownCommunities',
    },
    create: { admin: 'all' },
    update: { admin: 'all', manager: 'assignedCommunities' },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      encoding: { read: staffOnly },
      formerOwnerMonths: { read: staffOnly },
      ownersSeeVoters: { read: staffOnly },
      bookkeeping: { read: staffOnly, write: ['admin'] },
      code: { write: ['admin'] },
    },
  },
  buildings: { ...kept({ resident: 'ownBuildings' }), delete: nobody },
  premises: {
    ...kept({ resident: 'ownPremises' }),
    delete: nobody,
    fields: {
      areaM2: { residents: 'ownMeasures' },
      heatedAreaM2: { residents: 'ownMeasures' },
      shareNum: { residents: 'ownMeasures' },
      shareDen: { residents: 'ownMeasures' },
    },
  },
  'premises-parameters': {
    ...kept({ resident: 'ownParameters' }),
    delete: correctable,
    fields: { source: { read: staffOnly } },
  },
  residents: {
    read: { admin: 'all', manager: 'assignedAmongMany', accountant: 'assignedAmongMany', resident: 'self' },
    create: { admin: 'all', manager: 'assignedAmongMany' },
    update: { admin: 'all', manager: 'assignedAmongMany' },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      password: { read: [], write: [] },
      communities: { read: staffOnly },
      activatedAt: { read: ['resident', ...staffOnly], write: [] },
      username: { read: ['resident', 'admin', 'manager'], write: [] },
      emailRefusedAt: { read: ['resident', ...staffOnly], write: [] },
      disabled: { read: staffOnly },
    },
  },
  occupancies: {
    ...kept({ resident: 'ownRows' }),
    delete: correctable,
    fields: { principal: { read: staffOnly } },
  },
  members: { ...kept({ resident: 'ownRows' }), delete: correctable },
  'resident-groups': { ...kept({}), delete: correctable },
  'board-terms': {
    ...kept({ resident: 'ownRows' }),
    delete: correctable,
    // The member alone accepts, on the portal.
    fields: { confidentialAt: { write: [] }, confidentialVersion: { write: [] } },
  },
} satisfies Record<string, CollectionPolicy>
