import type { RichText } from '@/src/domain/communication/rich-text'

export type Severity = 'ordinary' | 'important' | 'emergency'

/** An announcement in a list. Instants are ISO texts. */
export type AnnouncementCard = {
  id: string
  title: string
  severity: Severity
  communityId: string
  publishedAt: string
  expiresAt: string | null
  /** Its first words. */
  words: string
  openedAt: string | null
  confirmedAt: string | null
  attachments: number
}

export type AttachedFile = { id: string; name: string; mimeType: string; size: number }

export type AnnouncementView = Omit<AnnouncementCard, 'attachments' | 'words'> & {
  body: RichText
  files: AttachedFile[]
}
