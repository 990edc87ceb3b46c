import type { MailTopic } from './topics'

/** What is known of a mail and of whom it is for when its turn comes. */
export type MailCase = {
  topic: MailTopic
  /** Mail the law asks for, such as a notice of a meeting (art. 32 UWL): it cannot be muted. */
  legal: boolean
  blocked: boolean
  address: string | null
  /** The receiving server said that there is no such address. */
  addressRefused: boolean
  mutedTopics: readonly string[]
}

export const WITHHELD_FOR = ['blocked', 'noAddress', 'addressRefused', 'muted'] as const
/** Why a mail is not sent. */
export type WithheldFor = (typeof WITHHELD_FOR)[number]

/**
 * Whether a mail goes out: null, or why it does not. Legal mail is sent whatever is muted, and tried again at an
 * address that was refused before, as addresses come back to life; so is mail about the account.
 */
export const withheldFor = (mail: MailCase): WithheldFor | null => {
  if (mail.blocked) return 'blocked'
  if (!mail.address) return 'noAddress'
  if (mail.legal || mail.topic === 'account') return null
  if (mail.addressRefused) return 'addressRefused'
  return mail.mutedTopics.includes(mail.topic) ? 'muted' : null
}
