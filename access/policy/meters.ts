import { nobody, staffOnly, type CollectionPolicy } from './types'

const keepers = { admin: 'all', manager: 'assigned' } as const
const readers = { ...keepers, accountant: 'assigned' } as const

export const metersPolicy = {
  meters: {
    read: { ...readers, resident: 'ownMeters' },
    create: keepers,
    update: keepers,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      initialReading: { residents: 'ownBeginning' },
      finalReading: { residents: 'ownEnd' },
      removedOn: { residents: 'ownEnd' },
    },
  },
  'meter-readings': {
    read: { ...readers, resident: 'ownReadings' },
    create: keepers,
    update: keepers,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { flag: { read: staffOnly } },
  },
} satisfies Record<string, CollectionPolicy>
