import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

/** What a clerk typed and what was found in it, kept between its check and its saving. */
export type FormDraft<T> = { kind: string; content: T }

/** Each clerk's own are kept apart, and of those the newest few for a day: what is typed may be people's data. */
const MOST_KEPT = 5
const A_DAY = 24 * 60 * 60 * 1000
const root = 'form-draft/'
const prefix = (staffId: string): string => `${root}${staffId}/`
const keptAt = (key: string): number => Number(key.split('/')[2]?.slice(0, 14) ?? 0)

/** Keeps what was typed, too long for an address, in the database, where every server finds it. Gives its id. */
export async function keepDraft<T>(
  payload: Payload,
  staffId: string,
  draft: FormDraft<T>,
  now: Date,
): Promise<string> {
  const id = `${String(now.getTime()).padStart(14, '0')}-${randomUUID()}`
  const key = `${prefix(staffId)}${id}`
  const all = (await payload.kv.keys()).filter((one) => one.startsWith(root)).sort()
  const own = all.filter((one) => one.startsWith(prefix(staffId)))
  const old = all.filter((one) => now.getTime() - keptAt(one) > A_DAY)
  for (const one of new Set([...own.slice(0, 1 - MOST_KEPT), ...old])) await payload.kv.delete(one)
  await payload.kv.set(key, draft)
  return id
}

/** A draft of the clerk's own of a kind; null for another's and for one that is gone. */
export async function readDraft<T>(
  payload: Payload,
  staffId: string,
  kind: string,
  id: string,
): Promise<T | null> {
  if (!/^\d{14}-[0-9a-f-]{36}$/.test(id)) return null
  const draft = (await payload.kv.get(`${prefix(staffId)}${id}`)) as unknown as FormDraft<T> | null
  return draft?.kind === kind ? draft.content : null
}

export const dropDraft = (payload: Payload, staffId: string, id: string): Promise<void> =>
  payload.kv.delete(`${prefix(staffId)}${id}`)
