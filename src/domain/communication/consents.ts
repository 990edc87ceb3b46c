/**
 * What is asked for separately, since neither the law nor the contract gives it: delivery of letters by electronic means
 * (domain 9.2). Electronic voting has its own declarations with the votes; reminders one may mute are no consent but a
 * setting.
 */
export const CONSENT_PURPOSES = ['eDelivery'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** How a consent is used: letters to the e-mail on record. */
export const CONSENT_CHANNELS = ['email'] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]

export const CONSENT_SOURCES = ['portal', 'paper'] as const

/** The channel each purpose has, and the version of the text people are shown. A new text gets a new version. */
export const CONSENTS: Record<ConsentPurpose, { channel: ConsentChannel; textVersion: string }> = {
  eDelivery: { channel: 'email', textVersion: '2026-11' },
}
