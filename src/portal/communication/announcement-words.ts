import type { PageContext } from '../frame/page-context'
import type { Tone } from '../components/Tag'
import type { AnnouncementCard } from './announcement-view'

type State = Pick<AnnouncementCard, 'severity' | 'openedAt' | 'confirmedAt'>

/** What an announcement asks of the reader, in a word. */
export function announcementTag(
  { text }: PageContext,
  { severity, openedAt, confirmedAt }: State,
): { word: string; tone: Tone } | null {
  if (severity === 'emergency') return { word: text.t('announcements.emergency'), tone: 'brick' }
  if (severity === 'important')
    return confirmedAt
      ? { word: text.t('announcements.confirmed'), tone: 'spruce' }
      : { word: text.t('announcements.toConfirm'), tone: 'amber' }
  return openedAt ? null : { word: text.t('announcements.new'), tone: 'sky' }
}

/** „26 listopada 2026”, with the community where the reader has several. */
export function announcementNote(
  { text, actor }: PageContext,
  card: Pick<AnnouncementCard, 'publishedAt' | 'communityId'>,
): string {
  const day = text.instantDate(card.publishedAt)
  const communities = Object.values(actor.communities)
  const name = actor.communities[card.communityId]?.name
  return communities.length > 1 && name ? `${day}, ${text.set(name)}` : day
}
