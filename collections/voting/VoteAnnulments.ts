import { defineCollection } from '../define'
import { choice, community, reference, text, whole } from '../fields'

/**
 * That a vote does not count: proposed by one, approved by another, with a reason. The vote itself stays. Append-only
 * and chained like votes; written by a service alone.
 */
export const VoteAnnulments = defineCollection({
  slug: 'vote-annulments',
  timestamps: false,
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['vote', 'step', 'reason', 'staff', 'at'],
    group: 'voting',
  },
  defaultSort: '-at',
  indexes: [
    { fields: ['resolution', 'position'], unique: true },
    { fields: ['vote', 'step'], unique: true },
  ],
  fields: [
    community(),
    reference('resolution', 'resolutions', { required: true, index: false }),
    reference('vote', 'votes', { required: true, index: false }),
    choice('step', ['proposed', 'approved']),
    text('reason', { required: true, maxLength: 1000 }),
    reference('staff', 'staff', { required: true }),
    { name: 'at', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    whole('position'),
    text('prevHash', { maxLength: 64 }),
    text('hash', { maxLength: 64 }),
  ],
})
