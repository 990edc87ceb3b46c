import { defineCollection } from '../define'
import { community, reference } from '../fields'

const moment = { date: { pickerAppearance: 'dayAndTime' } } as const

/** When a person first opened an announcement, and when he confirmed having read it. */
export const AnnouncementReceipts = defineCollection({
  slug: 'announcement-receipts',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['announcement', 'person', 'openedAt', 'confirmedAt'],
    group: 'communication',
    hidden: true,
  },
  defaultSort: '-openedAt',
  indexes: [{ fields: ['announcement', 'person'], unique: true }],
  fields: [
    community(),
    reference('announcement', 'announcements', { required: true, index: false }),
    reference('person', 'residents', { required: true }),
    { name: 'openedAt', type: 'date', required: true, admin: moment },
    { name: 'confirmedAt', type: 'date', admin: moment },
  ],
})
