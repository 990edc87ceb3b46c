import { defineCollection } from '../define'
import { civilDate, community, reference, text } from '../fields'

export const grants = ['costs', 'balances', 'suppliers', 'debts', 'advances', 'contacts'] as const

/**
 * A term on the board, with what was granted beyond the basics. It ends with its date. Before the first use of the
 * board's pages the member accepts the statement of confidentiality, which is noted here with its version.
 */
export const BoardTerms = defineCollection({
  slug: 'board-terms',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['person', 'fromOn', 'toOn', 'grants', 'community'],
    group: 'register',
  },
  defaultSort: '-fromOn',
  indexes: [{ fields: ['community', 'person', 'fromOn'], unique: true }],
  fields: [
    community(),
    reference('person', 'residents', { required: true }),
    civilDate('fromOn', { required: true }),
    civilDate('toOn'),
    {
      name: 'grants',
      type: 'select',
      hasMany: true,
      options: grants.map((value) => ({ label: value, value })),
    },
    {
      name: 'confidentialAt',
      type: 'date',
      admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    text('confidentialVersion', { maxLength: 20, admin: { readOnly: true, position: 'sidebar' } }),
  ],
})
