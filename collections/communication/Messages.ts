import { defineCollection } from '../define'
import { community, openChoice, reference } from '../fields'

/** What was said in a case, by the resident or by staff. Written by the portal's forms and by the case's own page. */
export const Messages = defineCollection({
  slug: 'messages',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'conversation', 'person', 'author', 'staff', 'body'],
    group: 'communication',
    hidden: true,
  },
  defaultSort: '-createdAt',
  fields: [
    community(),
    reference('conversation', 'conversations', { required: true }),
    reference('person', 'residents', { required: true }),
    openChoice('author', ['resident', 'staff']),
    reference('staff', 'staff'),
    { name: 'body', type: 'textarea', required: true, maxLength: 5000 },
  ],
})
