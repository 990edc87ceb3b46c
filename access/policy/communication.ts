import { nobody, type CollectionPolicy } from './types'

const writers = { admin: 'all', manager: 'assigned' } as const
const writing = ['admin', 'manager'] as const

export const communicationPolicy = {
  announcements: {
    read: { ...writers, resident: 'ownAnnouncements' },
    create: writers,
    update: writers,
    // What was sent is proof, and is ended by a date.
    delete: { admin: 'unsent', manager: 'assignedUnsent' },
    readVersions: nobody,
    unlock: nobody,
    fields: {
      audience: { read: writing },
      approvedAt: { read: writing, write: [] },
      sentAt: { read: writing, write: [] },
      recipientCount: { read: writing, write: [] },
      author: { read: writing, write: [] },
      bodyText: { write: [] },
    },
  },
  'announcement-deliveries': {
    read: { ...writers, resident: 'ownRows' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  'announcement-receipts': {
    read: { ...writers, resident: 'ownRows' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  documents: {
    read: { ...writers, accountant: 'assigned', resident: 'ownDocuments' },
    create: writers,
    update: writers,
    delete: writers,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      audience: { read: ['admin', 'manager', 'accountant'] },
      externalId: { read: ['admin', 'manager', 'accountant'] },
    },
  },
} satisfies Record<string, CollectionPolicy>
