import { createHash } from 'node:crypto'
import type { Slug } from '@/access/slugs'
import { idOf, row, type CommunityLabel, type WorldRow } from './rows'

type Subject = { slug: Slug; label: string } | null

/** The name of a file of the world in the store. */
export const storedName = (label: string): string =>
  `${createHash('sha256').update(`file/${label}`).digest('hex').slice(0, 48)}.pdf`

/** A file without bytes; tests that want them put them there under `storedName`. */
export const file = (
  label: string,
  community: CommunityLabel | null,
  subject: Subject,
  more: Record<string, unknown> = {},
): WorldRow =>
  row(
    'files',
    label,
    {
      community_id: community && idOf('communities', community),
      name: `${label}.pdf`,
      purpose: 'document',
      subject: subject?.slug ?? null,
      subject_id: subject && idOf(subject.slug, subject.label),
      is_internal: false,
      sha256: 'a'.repeat(64),
      source_sha256: 'a'.repeat(64),
      filename: storedName(label),
      mime_type: 'application/pdf',
      filesize: 300,
      ...more,
    },
    community === null ? [] : [community],
  )

export const files: WorldRow[] = [
  file('F1', 'C1', { slug: 'meter-readings', label: 'M2.4' }),
  file('F2', 'C1', { slug: 'accounts', label: 'K1' }, { is_internal: true }),
  file('F3', 'C2', { slug: 'premises', label: 'P9' }),
  file('F4', null, null, { uploaded_by_id: idOf('staff', 'manager') }),
  file('F5', null, null, { uploaded_by_id: idOf('staff', 'accountant') }),
]
