import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { AttachedFile } from './announcement-view'
import type { DocumentCard, DocumentVersion } from './document-view'
import { fileKind, fileSize } from './file-words'

/** „(PDF, 312 kB)”. */
export const documentFileNote = (text: PortalText, file: AttachedFile): string =>
  `(${fileKind(file.mimeType)}, ${fileSize(text, file.size)})`

/** From when the version in force holds, and what else there is to know of the document in one line. */
export function documentNote({ text, actor }: PageContext, card: DocumentCard): string {
  const now = card.versions.find(({ state }) => state === 'now')
  const next = card.versions.findLast(({ state }) => state === 'next')
  const communities = Object.values(actor.communities)
  const name = actor.communities[card.communityId]?.name
  return [
    now && text.t('documents.since', { date: text.date(now.effectiveOn) }),
    next && text.t('documents.nextSince', { date: text.date(next.effectiveOn) }),
    card.resolution && text.t('documents.resolution', { number: card.resolution }),
    communities.length > 1 && name ? text.set(name) : null,
  ]
    .filter(Boolean)
    .join(', ')
}

/** „Obowiązuje od 1 marca 2026”. */
export const versionState = (text: PortalText, { state, effectiveOn }: DocumentVersion): string =>
  text.t(`documents.version.${state}`, { date: text.date(effectiveOn) })
