import { nobody, registerKeepers, type CollectionPolicy } from './types'

const keepers = { admin: 'all', manager: 'assigned' } as const
const never = { delete: nobody, readVersions: nobody, unlock: nobody } as const

/** Residents read what they said and were answered; they write through the portal's forms. Accountants and technicians have no letters. */
export const correspondencePolicy = {
  conversations: {
    ...never,
    read: { ...keepers, resident: 'ownRows' },
    create: keepers,
    update: keepers,
    fields: {
      assignee: { read: registerKeepers },
      number: { write: [] },
      settlement: { write: [] },
      lastMessageAt: { write: [] },
    },
  },
  messages: { ...never, read: { ...keepers, resident: 'ownRows' }, create: nobody, update: nobody },
  'conversation-notes': { ...never, read: keepers, create: nobody, update: nobody },
  'answer-templates': { ...never, read: keepers, create: keepers, update: keepers, delete: keepers },
  // Given and withdrawn, never changed. Residents do so in the portal; staff enter what came on paper.
  consents: { ...never, read: { ...keepers, resident: 'ownRows' }, create: keepers, update: nobody },
} satisfies Record<string, CollectionPolicy>
