import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

const conversation = (label: string, community: CommunityLabel, person: string): WorldRow =>
  rowIn(community, 'conversations', label, {
    person_id: idOf('residents', person),
    subject: `Sprawa ${label}`,
    kind: 'general',
    status: 'answered',
    answer_by_on: '2026-03-20',
    assignee_id: idOf('staff', 'managerOfBoth'),
    last_message_at: '2026-03-02T09:00:00Z',
  })

const message = (label: string, community: CommunityLabel, person: string, author = 'resident'): WorldRow =>
  rowIn(community, 'messages', label, {
    conversation_id: idOf('conversations', label.split('.')[0] ?? ''),
    person_id: idOf('residents', person),
    author,
    staff_id: author === 'staff' ? idOf('staff', 'manager') : null,
    body: `Treść ${label}`,
  })

const note = (label: string, community: CommunityLabel, about: string): WorldRow =>
  rowIn(community, 'conversation-notes', label, {
    conversation_id: idOf('conversations', about),
    staff_id: idOf('staff', 'manager'),
    body: `Notatka ${label}`,
  })

const template = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'answer-templates', label, { name: `Szablon ${label}`, body: `Odpowiedź ${label}` })

const consent = (label: string, community: CommunityLabel, person: string): WorldRow =>
  rowIn(community, 'consents', label, {
    person_id: idOf('residents', person),
    purpose: 'eDelivery',
    channel: 'email',
    given: true,
    text_version: '2026-11',
    source: 'portal',
  })

/** Cases with what was said in them and what staff noted, ready answers, and consents. */
export const correspondence: WorldRow[] = [
  conversation('Q1', 'C1', 'owner'),
  conversation('Q2', 'C2', 'ownerElsewhere'),
  conversation('Q3', 'C1', 'tenant'),
  message('Q1.1', 'C1', 'owner'),
  message('Q1.2', 'C1', 'owner', 'staff'),
  message('Q2.1', 'C2', 'ownerElsewhere'),
  message('Q3.1', 'C1', 'tenant'),
  note('N1', 'C1', 'Q1'),
  note('N2', 'C2', 'Q2'),
  template('A1', 'C1'),
  template('A2', 'C2'),
  consent('S1', 'C1', 'owner'),
  consent('S2', 'C2', 'ownerElsewhere'),
  consent('S3', 'C1', 'tenant'),
]
