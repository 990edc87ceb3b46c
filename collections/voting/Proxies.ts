import { defineCollection } from '../define'
import { choice, civilDate, community, reference, references } from '../fields'
import { claimFiles } from '../system/claim-files'
import { file } from '../system/file-field'
import { checkProxy } from './proxy-hooks'

/**
 * A power of attorney to vote, in writing (UWL art. 23(2b); KC art. 98–99). Without named resolutions it covers all of
 * the community's while it holds; revoking one sets its end.
 */
export const Proxies = defineCollection({
  slug: 'proxies',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['principal', 'agent', 'scope', 'fromOn', 'toOn', 'community'],
    group: 'voting',
  },
  defaultSort: '-fromOn',
  hooks: {
    beforeChange: [checkProxy],
    afterChange: [claimFiles('proxies', (doc) => [doc['scan']].filter(Boolean))],
  },
  fields: [
    community(),
    reference('principal', 'residents', { required: true }),
    reference('agent', 'residents', { required: true }),
    choice('scope', ['general', 'kind', 'specific'], { defaultValue: 'specific' }),
    references('resolutions', 'resolutions'),
    civilDate('fromOn', { required: true }),
    civilDate('toOn'),
    file('scan'),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
  ],
})
