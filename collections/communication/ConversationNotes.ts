import { defineCollection } from '../define'
import { community, reference } from '../fields'

/** What staff note for themselves about a case. A collection of its own, so that no field can be forgotten: residents read none. */
export const ConversationNotes = defineCollection({
  slug: 'conversation-notes',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'conversation', 'staff', 'body'],
    group: 'communication',
    hidden: true,
  },
  defaultSort: '-createdAt',
  fields: [
    community(),
    reference('conversation', 'conversations', { required: true }),
    reference('staff', 'staff'),
    { name: 'body', type: 'textarea', required: true, maxLength: 5000 },
  ],
})
