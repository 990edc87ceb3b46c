import { bookkeepers, nobody, type CollectionPolicy } from './types'

export const systemPolicy = {
  // Residents reach a file through `/files/[id]` alone, where the policy of the row it belongs to decides.
  files: {
    // An accountant sends in invoices; what others sent in he opens where the row it belongs to is his to read.
    read: { admin: 'all', manager: 'assignedFiles', accountant: 'ownUploads' },
    create: { admin: 'all', manager: 'assignedFiles', accountant: 'ownUploads' },
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      uploadedBy: { write: [] },
      sha256: { write: [] },
      sourceSha256: { write: [] },
      subject: { write: [] },
      subjectId: { write: [] },
      isInternal: { write: [] },
    },
  },
  'import-batches': {
    read: { admin: 'all', manager: 'assignedBatches', accountant: 'assignedBatches' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  // Made, changed for a new one and ended on their own page, which hands the token out once; nobody reads it again.
  'import-keys': {
    read: { admin: 'all' },
    create: nobody,
    update: { admin: 'all' },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      tokenHash: { read: [], write: [] },
      previousTokenHash: { read: [], write: [] },
      tokenEnd: { write: [] },
      previousUntilAt: { write: [] },
      lastUsedAt: { write: [] },
      revokedAt: { write: [] },
      createdBy: { write: [] },
    },
  },
  // What the accounting program's headers mean; whoever imports for the community keeps it.
  'import-mappings': {
    read: bookkeepers,
    create: bookkeepers,
    update: bookkeepers,
    delete: bookkeepers,
    readVersions: nobody,
    unlock: nobody,
  },
  'outgoing-messages': {
    // Mail of the account, such as a reset, belongs to no community: the administrator alone sees that it went.
    read: { admin: 'all', manager: 'assigned' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  'audit-events': {
    read: { admin: 'all', manager: 'assigned' },
    create: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  staff: {
    read: { admin: 'all', manager: 'colleagues', accountant: 'self', technician: 'self' },
    create: { admin: 'all' },
    update: { admin: 'all', manager: 'self', accountant: 'self', technician: 'self' },
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      password: { read: [], write: ['admin'] },
      email: { write: ['admin'] },
      role: { write: ['admin'] },
      communities: { write: ['admin'] },
      disabled: { write: ['admin'] },
    },
  },
} satisfies Record<string, CollectionPolicy>
