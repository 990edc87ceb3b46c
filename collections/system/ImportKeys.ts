import { defineCollection } from '../define'
import { moment, reference, references, text } from '../fields'
import { importKeyEndpoints } from './import-key-endpoints'

const locked = { admin: { readOnly: true } }

/**
 * What an accounting program shows to send packages by itself: a token, of which only the hash is kept, that imports and
 * does nothing else, for the communities named here. Made, changed for a new one and ended on the page of keys; name,
 * communities and end can be corrected here.
 */
export const ImportKeys = defineCollection({
  slug: 'import-keys',
  endpoints: importKeyEndpoints,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'communities', 'lastUsedAt', 'expiresAt', 'revokedAt'],
    group: 'system',
  },
  defaultSort: 'name',
  fields: [
    text('name', { required: true, maxLength: 100 }),
    references('communities', 'communities', { required: true }),
    { ...text('tokenHash', { required: true, maxLength: 64, unique: true }), hidden: true },
    { ...text('previousTokenHash', { maxLength: 64, index: true }), hidden: true },
    // The end of the token, by which a person knows it again.
    text('tokenEnd', { required: true, maxLength: 4, ...locked }),
    moment('previousUntilAt', locked),
    moment('expiresAt', { required: true }),
    moment('lastUsedAt', locked),
    moment('revokedAt', locked),
    reference('createdBy', 'staff', locked),
  ],
})
