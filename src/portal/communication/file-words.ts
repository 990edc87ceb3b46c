import { fileKinds } from '@/src/platform/files/file-kinds'
import type { PortalText } from '../text/portal-text'

/** „PDF”, „DOCX”. */
export const fileKind = (mimeType: string): string => (fileKinds[mimeType] ?? 'plik').toUpperCase()

const KILO = 1024

/** „312 kB”, „1,4 MB”. */
export const fileSize = (text: PortalText, bytes: number): string => {
  const kilobytes = Math.max(1, Math.round(bytes / KILO))
  if (kilobytes < KILO) return text.set(`${kilobytes} kB`)
  return text.set(`${text.quantity((bytes / KILO / KILO).toFixed(1))} MB`)
}
