import type pg from 'pg'
import { cookieName, signSessionToken } from '@/src/platform/session/token'
import { insertRows } from './build'
import { people, staff } from './people'
import { idOf } from './rows'

type AuthCollection = 'residents' | 'staff'

const farAway = new Date('2099-01-01T00:00:00Z')
const sessionId = (collection: AuthCollection, label: string) => `session-${collection}-${label}`

/** Opens a session for everyone of the world, the blocked and never activated included. */
export async function openSessions(owner: pg.Pool): Promise<void> {
  for (const [collection, labels] of [
    ['residents', Object.keys(people)],
    ['staff', Object.keys(staff)],
  ] as const)
    await insertRows(
      owner,
      `${collection}_sessions`,
      labels.map((label) => ({
        _order: 1,
        _parent_id: idOf(collection, label),
        id: sessionId(collection, label),
        created_at: '2026-01-01T00:00:00Z',
        expires_at: farAway.toISOString(),
      })),
    )
}

/** The cookie of someone's session, as a browser sends it. */
export async function cookieOf(collection: AuthCollection, label: string): Promise<string> {
  const token = { collection, id: idOf(collection, label), sessionId: sessionId(collection, label) }
  return `${cookieName}=${await signSessionToken(token, farAway)}`
}
