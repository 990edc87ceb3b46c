import { defineCollection } from '../define'
import { choice, community, reference, text } from '../fields'

/** To whom an announcement went when it was sent, and how: frozen as proof. Rows are added by the sending alone. */
export const AnnouncementDeliveries = defineCollection({
  slug: 'announcement-deliveries',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'place', 'channel', 'announcement', 'createdAt'],
    group: 'communication',
  },
  defaultSort: 'name',
  indexes: [{ fields: ['announcement', 'person'], unique: true }],
  fields: [
    community(),
    reference('announcement', 'announcements', { required: true, index: false }),
    reference('person', 'residents', { required: true }),
    text('name', { required: true }),
    text('place'),
    choice('channel', ['email', 'letter']),
  ],
})
