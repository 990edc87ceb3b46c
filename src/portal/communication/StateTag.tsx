import { Tag, type Tone } from '../components/Tag'
import type { PortalText } from '../text/portal-text'
import type { ConversationRow } from './conversations-view'

const tones: Record<ConversationRow['status'], Tone | null> = {
  open: 'amber',
  inProgress: 'amber',
  answered: 'spruce',
  closed: null,
}

/** The state of a case in a word. */
export const StateTag = ({ text, status }: { text: PortalText; status: ConversationRow['status'] }) => (
  <Tag tone={tones[status]}>{text.t(`messages.status.${status}`)}</Tag>
)
