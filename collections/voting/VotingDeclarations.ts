import { defineCollection } from '../define'
import { onPaper } from './declaration-hooks'
import { choice, community, reference, text } from '../fields'

/**
 * That a person votes and takes notices electronically: given once a community, signed in or on paper, before the first
 * vote on the portal. Append-only; withdrawing is a row of its own.
 */
export const VotingDeclarations = defineCollection({
  slug: 'voting-declarations',
  timestamps: false,
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['person', 'step', 'at', 'version', 'email', 'community'],
    group: 'voting',
  },
  defaultSort: '-at',
  hooks: { beforeChange: [onPaper] },
  fields: [
    community(),
    reference('person', 'residents', { required: true }),
    choice('step', ['given', 'withdrawn']),
    choice('evidence', ['signedIn', 'paper']),
    text('version', { required: true, maxLength: 40 }),
    text('email'),
    text('phone', { maxLength: 40 }),
    { name: 'at', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    reference('enteredBy', 'staff'),
  ],
})
