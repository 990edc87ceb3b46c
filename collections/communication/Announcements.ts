import type { Field } from 'payload'
import { defineCollection } from '../define'
import { choice, community, reference, text, whole } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { announcementEndpoints } from './announcement-endpoints'
import { keepPlainText, keepSent, nameAuthor, refusePesel } from './announcement-hooks'
import { audience } from './audience-field'
import { letterEditor } from './letter-editor'

export const severities = ['ordinary', 'important', 'emergency'] as const

const moment = { date: { pickerAppearance: 'dayAndTime', timeIntervals: 15 } } as const

/**
 * What the administration tells its residents. A draft until it is sent (services/communication/send-announcement); from
 * then on its words stand, and only its end may still be moved. Times are compared when it is read.
 */
export const Announcements = defineCollection({
  slug: 'announcements',
  trash: true,
  endpoints: announcementEndpoints,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'severity', 'community', 'publishAt', 'sentAt', 'recipientCount'],
    group: 'communication',
    components: { edit: { beforeDocumentControls: ['/src/admin/communication/SendLink#SendLink'] } },
  },
  defaultSort: '-createdAt',
  hooks: {
    beforeChange: [keepSent, nameAuthor, keepPlainText, refusePesel],
    afterChange: [claimFiles('announcements', (doc) => (doc['attachments'] ?? []) as unknown[])],
  },
  fields: [
    community(),
    text('title', { required: true, maxLength: 200 }),
    choice('severity', severities, { defaultValue: 'ordinary' }),
    { name: 'body', type: 'richText', required: true, editor: letterEditor },
    { name: 'bodyText', type: 'textarea', maxLength: 20_000, admin: { hidden: true } },
    audience(),
    file('attachments', { hasMany: true }),
    { name: 'publishAt', type: 'date', index: true, admin: moment },
    { name: 'expireAt', type: 'date', admin: moment },
    { name: 'approvedAt', type: 'date', admin: { ...moment, readOnly: true, position: 'sidebar' } },
    { name: 'sentAt', type: 'date', admin: { ...moment, readOnly: true, position: 'sidebar' } },
    { ...whole('recipientCount'), admin: { readOnly: true, position: 'sidebar' } } as Field,
    reference('author', 'staff', { admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
