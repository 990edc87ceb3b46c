import { choices } from '@/src/domain/voting/model'
import { defineCollection } from '../define'
import { choice, civilDate, community, reference, text, whole } from '../fields'

export const voteChannels = ['portal', 'paper', 'meeting', 'proxy', 'email'] as const

/**
 * Declarations, one row for each right a declaration is for. Append-only; a database trigger numbers the rows, makes the
 * salted commitment to the content and chains each row to the one before. Rows come from services and imports alone.
 */
export const Votes = defineCollection({
  slug: 'votes',
  timestamps: false,
  admin: {
    useAsTitle: 'receipt',
    defaultColumns: ['resolution', 'premises', 'person', 'choice', 'channel', 'castAt'],
    group: 'voting',
  },
  defaultSort: '-castAt',
  indexes: [
    { fields: ['resolution', 'position'], unique: true },
    { fields: ['right', 'sequence'], unique: true },
  ],
  fields: [
    community(),
    reference('resolution', 'resolutions', { required: true, index: false }),
    reference('right', 'voting-rights', { required: true, index: false }),
    whole('sequence'),
    reference('premises', 'premises'),
    reference('person', 'residents', { required: true }),
    reference('principal', 'residents', { required: true }),
    choice('capacity', ['owner', 'coOwner', 'spouse', 'representative', 'proxy', 'member']),
    reference('proxy', 'proxies'),
    choice('choice', choices),
    whole('shareNum', { required: true }),
    whole('shareDen', { required: true }),
    choice('channel', voteChannels),
    civilDate('castOn', { required: true }),
    { name: 'castAt', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    text('declaration', { required: true, index: true, maxLength: 36 }),
    text('receipt', { required: true, index: true, maxLength: 40 }),
    text('textHash', { maxLength: 64 }),
    reference('enteredBy', 'staff'),
    text('scanHash', { maxLength: 64 }),
    reference('batch', 'import-batches'),
    text('salt', { required: true, maxLength: 64 }),
    text('commitment', { maxLength: 64 }),
    whole('position'),
    text('prevHash', { maxLength: 64 }),
    text('hash', { maxLength: 64 }),
  ],
})
