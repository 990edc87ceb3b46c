import type { ArrayField, Condition, Field, FilterOptions } from 'payload'
import { choice, reference, text } from '../fields'
import { translateAdmin } from '../messages/translate'

export const audienceKinds = [
  'all',
  'owners',
  'board',
  'building',
  'staircase',
  'group',
  'premises',
  'resident',
] as const

type Row = { kind?: string } & Record<string, unknown>

const onlyFor =
  (...kinds: string[]): Condition =>
  (_data, row) =>
    kinds.includes((row as Row).kind ?? '')

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** Rows of the same community only: the list offers no others, and Payload refuses them. */
const sameCommunity =
  (field: string): FilterOptions =>
  ({ data }) => {
    const community = idOf((data as Row)['community'])
    return typeof community === 'string' ? { [field]: { in: [community] } } : true
  }

const named = (name: string, relationTo: string, kinds: string[], field = 'community'): Field => ({
  ...reference(name, relationTo, { admin: { condition: onlyFor(...kinds) } }),
  filterOptions: sameCommunity(field),
})

/** What a kind of audience must name beside itself. */
const needed: Record<string, readonly string[]> = {
  building: ['building'],
  staircase: ['building', 'staircase'],
  group: ['group'],
  premises: ['premises'],
  resident: ['resident'],
}

/** Whom a row is for, by rule: any of the rows of this list. Who that is follows from the ties of the day it is read. */
export const audience = (): ArrayField => ({
  name: 'audience',
  type: 'array',
  required: true,
  minRows: 1,
  maxRows: 50,
  defaultValue: [{ kind: 'all' }],
  validate: (rows, { req }) => {
    const isWhole = (row: Row) => (needed[row.kind ?? ''] ?? []).every((name) => Boolean(row[name]))
    return Array.isArray(rows) && rows.length > 0 && (rows as Row[]).every(isWhole)
      ? true
      : translateAdmin(req.i18n.language, 'errors.audience')
  },
  fields: [
    choice('kind', audienceKinds, { defaultValue: 'all' }),
    named('building', 'buildings', ['building', 'staircase']),
    text('staircase', { maxLength: 100, admin: { condition: onlyFor('staircase') } }),
    named('group', 'resident-groups', ['group']),
    named('premises', 'premises', ['premises']),
    named('resident', 'residents', ['resident'], 'communities'),
  ],
})
