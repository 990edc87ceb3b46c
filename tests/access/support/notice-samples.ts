import { richTextOf } from '@/src/domain/communication/rich-text'
import { idOf, type CommunityLabel } from '@/tests/support/world/rows'

/** New announcements and documents that everything but the policy lets pass. */
export const noticeSamples = (
  label: CommunityLabel,
  { community, person }: { community: string; person: string },
) => ({
  announcements: () => ({
    community,
    title: 'Nowy',
    severity: 'ordinary',
    body: richTextOf('Nowy'),
    audience: [{ kind: 'all' }],
  }),
  'announcement-deliveries': () => ({
    community,
    announcement: idOf('announcements', label === 'C1' ? 'A1' : 'A20'),
    person,
    name: 'Nowa',
    channel: 'email',
  }),
  'announcement-receipts': () => ({
    community,
    announcement: idOf('announcements', label === 'C1' ? 'A1' : 'A20'),
    person,
    openedAt: '2026-03-10T10:00:00Z',
  }),
  documents: () => ({
    community,
    title: 'Nowy',
    category: 'other',
    publishedOn: '2026-03-01',
    audience: [{ kind: 'all' }],
    versions: [{ file: idOf('files', 'F4') }],
  }),
})
