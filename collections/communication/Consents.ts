import { CONSENT_CHANNELS, CONSENT_PURPOSES, CONSENT_SOURCES } from '@/src/domain/communication/consents'
import { defineCollection } from '../define'
import { community, openChoice, reference, text } from '../fields'
import { fillConsent } from './consent-hooks'

/**
 * Consents as they were given and withdrawn, one row each time; the newest of a person, community and purpose counts. Rows
 * are never changed: the history is the proof. Staff enter those that came on paper.
 */
export const Consents = defineCollection({
  slug: 'consents',
  admin: {
    useAsTitle: 'purpose',
    defaultColumns: ['createdAt', 'person', 'purpose', 'channel', 'given', 'source', 'textVersion'],
    group: 'communication',
  },
  defaultSort: '-createdAt',
  hooks: { beforeValidate: [fillConsent] },
  fields: [
    community(),
    reference('person', 'residents', { required: true }),
    openChoice('purpose', CONSENT_PURPOSES),
    openChoice('channel', CONSENT_CHANNELS, { admin: { readOnly: true } }),
    { name: 'given', type: 'checkbox', defaultValue: true, required: true },
    text('textVersion', { required: true, maxLength: 20, admin: { readOnly: true } }),
    openChoice('source', CONSENT_SOURCES, { admin: { readOnly: true } }),
    reference('recordedBy', 'staff', { admin: { readOnly: true } }),
  ],
})
