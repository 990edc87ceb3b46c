/** Every collection of the house. The policy table, the matrix and the config test hold against this list. */
export const slugs = [
  'communities',
  'buildings',
  'premises',
  'premises-parameters',
  'residents',
  'occupancies',
  'members',
  'resident-groups',
  'board-terms',
  'accounts',
  'charges',
  'ledger-entries',
  'settlements',
  'settlement-lines',
  'interest-rates',
  'meters',
  'meter-readings',
  'files',
  'surveys',
  'survey-submissions',
  'survey-participations',
  'survey-answers',
  'import-batches',
  'outgoing-messages',
  'audit-events',
  'staff',
] as const

export type Slug = (typeof slugs)[number]

export const isSlug = (text: string): text is Slug => (slugs as readonly string[]).includes(text)
