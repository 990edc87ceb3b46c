import { defineCollection } from '../define'
import { choice, civilDate, community, reference, text } from '../fields'

/**
 * Notice of a resolution to one owner (UWL art. 23(3)): how it went out and when it was delivered, from which the six
 * weeks to challenge run for that owner. Where an annulment turns the result round, owners are notified anew.
 */
export const ResolutionNotices = defineCollection({
  slug: 'resolution-notices',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['resolution', 'person', 'channel', 'sentOn', 'deliveredOn'],
    group: 'voting',
  },
  defaultSort: '-sentOn',
  indexes: [{ fields: ['resolution', 'person', 'result'], unique: true }],
  fields: [
    community(),
    reference('resolution', 'resolutions', { required: true, index: false }),
    reference('person', 'residents', { required: true }),
    choice('result', ['adopted', 'rejected'], { defaultValue: 'adopted' }),
    choice('channel', ['portal', 'post', 'byHand', 'email']),
    civilDate('sentOn', { required: true }),
    civilDate('deliveredOn'),
    text('proof', { maxLength: 250 }),
    text('textHash', { maxLength: 64 }),
  ],
})
