import { env } from '../env'

const cookieName = 'lokalenet-preview'

/** A look round takes minutes; who forgets to end it is out of it after half an hour. */
export const PREVIEW_MINUTES = 30

const COOKIE = new RegExp(
  `(?:^|;\\s*)${cookieName}=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:;|$)`,
)

/** Id of the event that noted the preview; null where none is under way. The event is asked for each time. */
export const readPreviewId = (cookieHeader: string | null): string | null =>
  COOKIE.exec(cookieHeader ?? '')?.[1] ?? null

const written = (value: string, seconds: number): string =>
  [
    `${cookieName}=${value}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(env().serverUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')

/** The Set-Cookie value of a preview that begins. */
export const previewCookie = (eventId: string): string => written(eventId, PREVIEW_MINUTES * 60)

export const endedPreviewCookie = (): string => written('', 0)
