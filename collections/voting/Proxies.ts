import { defineCollection } from '../define'
import { choice, civilDate, community, reference, references } from '../fields'

/**
 * A power of attorney to vote, in writing (UWL art. 23(2b); KC art. 98–99). Without named resolutions it covers all of
 * the community's while it holds.
 */
export const Proxies = defineCollection({
  slug: 'proxies',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['principal', 'agent', 'scope', 'fromOn', 'toOn', 'community'],
    group: 'voting',
  },
  defaultSort: '-fromOn',
  fields: [
    community(),
    reference('principal', 'residents', { required: true }),
    reference('agent', 'residents', { required: true }),
    choice('scope', ['general', 'kind', 'specific'], { defaultValue: 'specific' }),
    references('resolutions', 'resolutions'),
    civilDate('fromOn', { required: true }),
    civilDate('toOn'),
    { name: 'note', type: 'textarea', maxLength: 10_000 },
  ],
})
