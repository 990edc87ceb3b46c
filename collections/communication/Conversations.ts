import {
  CHANGE_STATES,
  CONVERSATION_KINDS,
  CONVERSATION_STATES,
} from '@/src/domain/communication/conversations'
import { defineCollection } from '../define'
import { civilDate, community, data, openChoice, reference, text } from '../fields'
import { changeEndpoints } from './conversation-endpoints'
import { sendReply, takeReply } from './conversation-hooks'

/**
 * Cases between a resident and the administration. The database numbers them, 001/2026 and on, without gaps in a
 * community and year. What is said stands in `messages`, what staff note for themselves in `conversation-notes`; both are
 * written here, in `reply` and `note`, which are not kept on the row.
 */
export const Conversations = defineCollection({
  slug: 'conversations',
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'subject', 'person', 'status', 'answerByOn', 'assignee'],
    listSearchableFields: ['number', 'subject'],
    group: 'communication',
  },
  defaultSort: '-lastMessageAt',
  endpoints: changeEndpoints,
  hooks: { beforeChange: [takeReply], afterChange: [sendReply] },
  fields: [
    text('number', { index: true, maxLength: 20, admin: { readOnly: true } }),
    community(),
    reference('person', 'residents', { required: true }),
    reference('premises', 'premises'),
    text('subject', { required: true, maxLength: 150 }),
    {
      name: 'thread',
      type: 'ui',
      admin: { components: { Field: '/src/admin/conversations/Thread#Thread' } },
    },
    reference('answerTemplate', 'answer-templates', { virtual: true }),
    { name: 'reply', type: 'textarea', virtual: true, maxLength: 5000 },
    { name: 'note', type: 'textarea', virtual: true, maxLength: 5000 },
    openChoice('status', CONVERSATION_STATES, {
      defaultValue: 'open',
      index: true,
      admin: { position: 'sidebar' },
    }),
    civilDate('answerByOn', { admin: { position: 'sidebar' } }),
    reference('assignee', 'staff', { admin: { position: 'sidebar' } }),
    openChoice('kind', CONVERSATION_KINDS, {
      defaultValue: 'general',
      admin: { readOnly: true, position: 'sidebar' },
    }),
    reference('settlement', 'settlements', { admin: { readOnly: true, position: 'sidebar' } }),
    openChoice('changeState', CHANGE_STATES, { required: false, admin: { position: 'sidebar' } }),
    { ...data('change'), admin: { hidden: true } },
    {
      name: 'lastMessageAt',
      type: 'date',
      index: true,
      admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
})
