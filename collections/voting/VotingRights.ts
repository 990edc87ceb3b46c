import { defineCollection } from '../define'
import { choice, civilDate, community, reference, text, whole } from '../fields'

/**
 * The electorate of a resolution as frozen at its opening, and succession rows after it. Append-only; a database
 * trigger chains each row to the one before of the same resolution.
 */
export const VotingRights = defineCollection({
  slug: 'voting-rights',
  timestamps: false,
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['resolution', 'premises', 'owner', 'shareNum', 'shareDen', 'fromOn'],
    group: 'voting',
  },
  defaultSort: 'position',
  indexes: [{ fields: ['resolution', 'position'], unique: true }],
  fields: [
    community(),
    reference('resolution', 'resolutions', { required: true, index: false }),
    choice('basis', ['owner', 'member']),
    reference('premises', 'premises'),
    reference('owner', 'residents'),
    whole('partNum', { required: true }),
    whole('partDen', { required: true }),
    whole('shareNum', { required: true }),
    whole('shareDen', { required: true }),
    reference('succeeds', 'voting-rights'),
    civilDate('fromOn', { required: true }),
    whole('position'),
    text('prevHash', { maxLength: 64 }),
    text('hash', { maxLength: 64 }),
  ],
})
