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
    fields: {
      flag: { read: staffOnly },
      sentBy: { read: staffOnly, write: [] },
      sentAt: { write: [] },
      photo: { write: [] },
    },
  },
  // Residents see a window on the page of their meters, and only while it lasts.
  'reading-windows': {
    read: readers,
    create: keepers,
    update: keepers,
    delete: keepers,
    readVersions: nobody,
    unlock: nobody,
  },
} satisfies Record<string, CollectionPolicy>
