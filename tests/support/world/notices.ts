import { richTextOf } from '@/src/domain/communication/rich-text'
import { file } from './files'
import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

/** Whom a row of the world is for; rows of `announcements_audience` and `documents_audience`. */
type Audience = {
  kind: string
  building_id?: string
  staircase?: string
  group_id?: string
  premises_id?: string
  resident_id?: string
}

const audiences: Record<string, Audience> = {
  '1': { kind: 'all' },
  '2': { kind: 'owners' },
  '3': { kind: 'board' },
  '4': { kind: 'building', building_id: idOf('buildings', 'B2') },
  '5': { kind: 'staircase', building_id: idOf('buildings', 'B1'), staircase: 'A' },
  '6': { kind: 'group', group_id: idOf('resident-groups', 'G1') },
  '7': { kind: 'premises', premises_id: idOf('premises', 'P3') },
  '8': { kind: 'resident', resident_id: idOf('residents', 'tenant') },
  '12': { kind: 'resident', resident_id: idOf('residents', 'formerTenant') },
}

const numberOf = (label: string): string => label.replace(/^\D+/, '')
const communityOf = (label: string): CommunityLabel => (numberOf(label) === '20' ? 'C2' : 'C1')

const announcement = (number: number, more: Record<string, unknown> = {}): WorldRow =>
  rowIn(communityOf(`A${number}`), 'announcements', `A${number}`, {
    title: `Komunikat A${number}`,
    severity: 'ordinary',
    body: richTextOf(`Treść A${number}`),
    body_text: `Treść A${number}`,
    publish_at: '2026-03-01T08:00:00Z',
    expire_at: null,
    approved_at: '2026-03-01T08:00:00Z',
    sent_at: '2026-03-01T08:00:00Z',
    recipient_count: 1,
    author_id: idOf('staff', 'manager'),
    ...more,
  })

const delivery = (label: string, about: string, person: string): WorldRow =>
  rowIn(communityOf(about), 'announcement-deliveries', label, {
    announcement_id: idOf('announcements', about),
    person_id: idOf('residents', person),
    name: `Osoba ${person}`,
    channel: 'email',
  })

const receipt = (label: string, about: string, person: string): WorldRow =>
  rowIn(communityOf(about), 'announcement-receipts', label, {
    announcement_id: idOf('announcements', about),
    person_id: idOf('residents', person),
    opened_at: '2026-03-02T08:00:00Z',
  })

const document = (number: number, more: Record<string, unknown> = {}): WorldRow =>
  rowIn(communityOf(`W${number}`), 'documents', `W${number}`, {
    title: `Dokument W${number}`,
    category: 'rules',
    published_on: '2020-01-01',
    until_on: null,
    external_id: `W${number}`,
    ...more,
  })

const notSent = { approved_at: null, sent_at: null, publish_at: null, recipient_count: null }

export const notices: WorldRow[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 12, 20].map((number) => announcement(number)),
  announcement(9, { publish_at: '2026-03-11T08:00:00Z', sent_at: null, recipient_count: null }),
  announcement(10, { expire_at: '2026-03-10T10:59:00Z' }),
  announcement(11, notSent),
  delivery('D1', 'A12', 'formerTenant'),
  delivery('D2', 'A12', 'ownerOfTwo'),
  delivery('D3', 'A1', 'owner'),
  delivery('D20', 'A20', 'ownerElsewhere'),
  receipt('R1', 'A1', 'owner'),
  receipt('R20', 'A20', 'ownerElsewhere'),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 20].map((number) => document(number)),
  document(9, { published_on: '2026-03-11' }),
  document(10, { until_on: '2026-03-10' }),
]

const labelled = (slug: 'announcements' | 'documents'): string[] =>
  notices.flatMap((row) => (row.slug === slug ? [row.label] : []))

const audienceRows = (slug: 'announcements' | 'documents') =>
  labelled(slug).map((label) => ({
    _order: 1,
    _parent_id: idOf(slug, label),
    id: idOf(slug, `${label}/audience`),
    ...(audiences[numberOf(label)] ?? { kind: 'all' }),
  }))

/** Each document's file is called as the document, with an F before. */
export const documentFiles: WorldRow[] = labelled('documents').map((label) =>
  file(`F${label}`, communityOf(label), { slug: 'documents', label }),
)

/** Rows of the lists that belong to announcements and documents, by table. */
export const noticeLists: Record<string, Record<string, unknown>[]> = {
  announcements_audience: audienceRows('announcements'),
  documents_audience: audienceRows('documents'),
  documents_versions: labelled('documents').map((label) => ({
    _order: 1,
    _parent_id: idOf('documents', label),
    id: idOf('documents', `${label}/version`),
    file_id: idOf('files', `F${label}`),
    effective_on: '2020-01-01',
  })),
}
