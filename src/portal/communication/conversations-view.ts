import type { ChangeField, ConversationState } from '@/src/domain/communication/conversations'

export type ConversationRow = {
  id: string
  number: string
  subject: string
  status: ConversationState
  /** Instant of the last message. */
  lastAt: string
  /** Day until which the administration means to answer; told while the case waits. */
  answerByOn: string | null
}

export type ThreadMessage = {
  id: string
  at: string
  author: 'resident' | 'staff'
  /** Member of staff who wrote; null for one's own. */
  name: string | null
  body: string
  files: { id: string; name: string; size: number }[]
}

export type ConversationView = ConversationRow & {
  community: string
  change: { field: ChangeField; value: string; validFromOn: string | null } | null
  changeState: 'pending' | 'applied' | 'refused' | null
  messages: ThreadMessage[]
}
