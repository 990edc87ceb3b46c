/** What residents are told of by e-mail, and may mute topic by topic. */
export const TOPICS = [
  'announcements',
  'documents',
  'messages',
  'finance',
  'meters',
  'faults',
  'voting',
] as const

export type Topic = (typeof TOPICS)[number]

/** `account` stands for mail about the sign-in itself, which nobody can mute: it is how a stranger's doing is noticed. */
export type MailTopic = Topic | 'account'

export const MAIL_TOPICS: readonly MailTopic[] = [...TOPICS, 'account']

export const isTopic = (value: string): value is Topic => (TOPICS as readonly string[]).includes(value)
