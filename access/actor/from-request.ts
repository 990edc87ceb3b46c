import type { PayloadRequest } from 'payload'
import { loadResident, loadStaff } from './load'
import type { Actor } from './types'

const memo = new WeakMap<object, Promise<Actor>>()
const anonymous: Actor = { kind: 'anonymous' }

/**
 * The actor of a Payload request, resolved once: Payload reads the user anew for each request, so the user object is
 * the key (a memo on `req.context` would be lost with each nested request).
 */
export function actorOf(req: Pick<PayloadRequest, 'user'>): Promise<Actor> {
  const user = req.user
  if (!user) return Promise.resolve(anonymous)
  const known = memo.get(user)
  if (known) return known
  const loading = load({ id: String(user.id), collection: user.collection })
  memo.set(user, loading)
  return loading
}

async function load(user: { id: string; collection: string }): Promise<Actor> {
  if (user.collection === 'staff') return (await loadStaff(user.id)) ?? anonymous
  if (user.collection === 'residents') return (await loadResident(user.id, null)) ?? anonymous
  return anonymous
}
