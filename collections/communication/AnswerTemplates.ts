import { defineCollection } from '../define'
import { community, text } from '../fields'

/** Ready answers to what is asked often; chosen in a case, they stand before what is typed there. */
export const AnswerTemplates = defineCollection({
  slug: 'answer-templates',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'community'], group: 'communication' },
  defaultSort: 'name',
  indexes: [{ fields: ['community', 'name'], unique: true }],
  fields: [
    community(),
    text('name', { required: true, maxLength: 100 }),
    { name: 'body', type: 'textarea', required: true, maxLength: 5000 },
  ],
})
