import { WITHHELD_FOR } from '@/src/domain/communication/mail-decision'
import { MAIL_TOPICS } from '@/src/domain/communication/topics'
import { TEMPLATE_NAMES } from '@/src/platform/email/templates'
import { defineCollection } from '../define'
import { choice, data, openChoice, reference, text, whole } from '../fields'

/**
 * The outbox: a row is written in the transaction of its cause, the worker sends it. One-time codes are made by the
 * worker at sending and stand in no row, so that nobody who reads this list can use them. `to` is where it went; before
 * that only mail with an address of its own has one.
 */
export const OutgoingMessages = defineCollection({
  slug: 'outgoing-messages',
  admin: {
    useAsTitle: 'messageId',
    defaultColumns: ['createdAt', 'template', 'resident', 'to', 'state', 'sentAt', 'attempts'],
    listSearchableFields: ['to', 'messageId'],
    group: 'communication',
  },
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'contents',
      type: 'ui',
      admin: { components: { Field: '/src/admin/communication/MailContents#MailContents' } },
    },
    openChoice('template', TEMPLATE_NAMES),
    reference('community', 'communities'),
    reference('resident', 'residents'),
    reference('staff', 'staff'),
    openChoice('topic', MAIL_TOPICS, { defaultValue: 'account' }),
    { name: 'legal', type: 'checkbox', defaultValue: false, required: true },
    text('to'),
    choice('locale', ['pl', 'en', 'uk'], { defaultValue: 'pl' }),
    openChoice('state', ['queued', 'sending', 'sent', 'unconfirmed', 'withheld', 'failed'], {
      defaultValue: 'queued',
      index: true,
    }),
    openChoice('withheldFor', WITHHELD_FOR, { required: false }),
    whole('attempts', { required: true, defaultValue: 0 }),
    { name: 'sentAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    text('messageId', { required: true }),
    { name: 'lastError', type: 'textarea' },
    text('key'),
    data('values'),
  ],
})
