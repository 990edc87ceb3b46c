import { filePurposes } from '@/src/platform/files/file-kinds'
import { defineCollection } from '../define'
import { choice, reference, text } from '../fields'
import { describeFile, dropBytes, storeBytes, takeFile } from './file-hooks'

/**
 * Every file of the house. The bytes lie in the store of `FILES_URL` under a random name; `subject` and `subjectId` name
 * the row it belongs to, and who may read that row may read the file at `/files/[id]`. A file is never changed: another
 * one takes its place, and the old one goes to the trash.
 */
export const Files = defineCollection({
  slug: 'files',
  upload: true,
  trash: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'mimeType', 'filesize', 'purpose', 'subject', 'createdAt'],
    group: 'system',
  },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['subject', 'subjectId'] }],
  hooks: {
    beforeOperation: [takeFile],
    beforeChange: [describeFile],
    afterChange: [storeBytes],
    afterDelete: [dropBytes],
  },
  fields: [
    reference('community', 'communities'),
    text('name', { admin: { readOnly: true } }),
    choice('purpose', filePurposes, { defaultValue: 'document' }),
    text('subject', { maxLength: 60, admin: { readOnly: true } }),
    text('subjectId', { maxLength: 36, admin: { readOnly: true } }),
    { name: 'isInternal', type: 'checkbox', defaultValue: false, required: true, admin: { readOnly: true } },
    text('sha256', { maxLength: 64, admin: { readOnly: true } }),
    text('sourceSha256', { maxLength: 64, admin: { hidden: true } }),
    reference('uploadedBy', 'staff', { admin: { readOnly: true } }),
  ],
})
