import type { Payload } from 'payload'
import { expect } from 'vitest'
import type { Slug } from '@/access/slugs'
import { rowsOf } from '@/tests/support/world/build'
import type { Asker, Rest, RestAnswer } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import type { User } from '@/tests/support/world/use-world'

type Refusal = { refused: number; message: string }

/** What a call answers, or with which status it was refused; other errors are thrown. */
export async function outcome<T>(call: Promise<T>): Promise<T | Refusal> {
  try {
    return await call
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    if (status === undefined || status >= 500) throw error
    return { refused: status, message }
  }
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

/** By label, the rows of a list of ids; an id that is not of the world shows as itself. */
const labelsOfIds = (slug: Slug, ids: readonly string[]): string[] => {
  const labels = new Map(rowsOf(slug).map((row) => [idOf(slug, row.label), row.label]))
  return ids.map((id) => labels.get(id) ?? id).sort()
}

const sorted = (labels: Iterable<string>): string[] => [...labels].sort()

/**
 * Holds one cell of the table against Payload's own interface: list, count and every single row of the world. A resident
 * is told of a foreign row exactly what he is told of one that does not exist.
 */
export async function checkLocalRead(
  payload: Payload,
  user: User | null,
  slug: Slug,
  wanted: Set<string>,
): Promise<void> {
  const base = { collection: slug, overrideAccess: false, user } as const
  const list = await outcome(payload.find({ ...base, limit: 100, depth: 0 }))
  const found = isRefusal(list)
    ? []
    : labelsOfIds(
        slug,
        list.docs.map((doc) => String(doc.id)),
      )
  expect(found).toEqual(sorted(wanted))
  const counted = await outcome(payload.count(base))
  expect(isRefusal(counted) ? 0 : counted.totalDocs).toBe(wanted.size)
  const missing = await outcome(payload.findByID({ ...base, id: missingId, depth: 0 }))
  if (user?.collection === 'residents' && !isRefusal(list)) expect(missing).toMatchObject({ refused: 404 })
  await eachRow(slug, async (label, id) => {
    const one = await outcome(payload.findByID({ ...base, id, depth: 0 }))
    if (wanted.has(label)) expect(one).toMatchObject({ id })
    else expect(one, `${slug} ${label}`).toEqual(missing)
  })
}

/** Every row of the world, several at a time. */
async function eachRow(slug: Slug, check: (label: string, id: string) => Promise<void>): Promise<void> {
  const rows = rowsOf(slug)
  for (let start = 0; start < rows.length; start += 8)
    await Promise.all(rows.slice(start, start + 8).map(({ label }) => check(label, idOf(slug, label))))
}

type ListBody = { docs?: { id: string }[]; totalDocs?: number }

/** The same over REST, with the whole answer compared: status and body of a foreign row are those of a missing one. */
export async function checkRestRead(rest: Rest, as: Asker, slug: Slug, wanted: Set<string>): Promise<void> {
  const list = await rest(`/${slug}?limit=100`, { as })
  expect([200, 403]).toContain(list.status)
  const body = list.body as ListBody
  expect(
    labelsOfIds(
      slug,
      (body.docs ?? []).map((doc) => doc.id),
    ),
  ).toEqual(sorted(wanted))
  const counted = await rest(`/${slug}/count`, { as })
  expect((counted.body as ListBody).totalDocs ?? 0).toBe(wanted.size)
  const missing = await rest(`/${slug}/${missingId}`, { as })
  expect(missing.status).toBe(list.status === 200 ? 404 : 403)
  await eachRow(slug, async (label, id) => {
    const one = await rest(`/${slug}/${id}`, { as })
    if (wanted.has(label)) expect(one).toMatchObject({ status: 200, body: { id } })
    else expect(visible(one), `${slug} ${label}`).toEqual(visible(missing))
  })
}

const visible = ({ status, text }: RestAnswer) => ({ status, text })
