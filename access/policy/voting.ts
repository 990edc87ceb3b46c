import { nobody, type CollectionPolicy } from './types'

/** Answers and who gave them are read by nobody, whatever his role: results come from read models, from five on. */
const closed: CollectionPolicy = {
  read: nobody,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

export const votingPolicy = {
  surveys: {
    read: { admin: 'all', manager: 'assigned', resident: 'ownSurveys' },
    create: { admin: 'all', manager: 'assigned' },
    update: { admin: 'all', manager: 'assigned' },
    // What was asked stays on record; a survey sent by mistake is withdrawn.
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  'survey-submissions': closed,
  'survey-participations': closed,
  'survey-answers': closed,
} satisfies Record<string, CollectionPolicy>
