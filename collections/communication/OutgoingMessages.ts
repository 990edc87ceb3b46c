import { defineCollection } from '../define'
import { choice, reference, text, whole } from '../fields'

/**
 * The outbox: a row is written in the transaction of its cause, the worker sends it. One-time codes are made by the
 * worker at sending and stand in no row, so that nobody who reads this list can use them.
 */
export const OutgoingMessages = defineCollection({
  slug: 'outgoing-messages',
  admin: {
    useAsTitle: 'to',
    defaultColumns: ['createdAt', 'template', 'to', 'state', 'sentAt', 'attempts'],
    group: 'communication',
  },
  defaultSort: '-createdAt',
  fields: [
    choice('template', ['activation', 'passwordReset']),
    reference('resident', 'residents'),
    reference('staff', 'staff'),
    text('to', { required: true }),
    choice('locale', ['pl', 'en', 'uk'], { defaultValue: 'pl' }),
    choice('state', ['queued', 'sent', 'failed'], { defaultValue: 'queued', index: true }),
    whole('attempts', { required: true, defaultValue: 0 }),
    { name: 'sentAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    text('messageId', { required: true }),
    { name: 'lastError', type: 'textarea' },
  ],
})
