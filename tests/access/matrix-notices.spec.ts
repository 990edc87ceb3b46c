import { describe, expect, it } from 'vitest'
import { GET as openFileAt } from '@/app/(portal)/files/[id]/route'
import type { Slug } from '@/access/slugs'
import { env } from '@/src/platform/env'
import { fileStore } from '@/src/platform/files/store'
import { samplePdf } from '@/tests/support/sample-files'
import { rowsOf } from '@/tests/support/world/build'
import { storedName } from '@/tests/support/world/files'
import { people } from '@/tests/support/world/people'
import { idOf, missingId } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'
import { labelsOf, readGolden } from './support/golden'
import { portal } from './support/portal-routes'

const { cells } = readGolden()
const world = useWorld()

const readable = (slug: Slug, tie: string): string[] => {
  const cell = cells.find((one) => one.slug === slug && one.operation === 'read' && one.tie === tie)
  return [...labelsOf(slug, cell?.spec ?? 'missing', tie)].sort()
}
const labelsIn = (slug: Slug, ids: string[]): string[] =>
  ids.map((id) => rowsOf(slug).find((row) => idOf(slug, row.label) === id)?.label ?? id).sort()

const shutOut = ['blocked', 'neverActivated']
const ties = Object.keys(people).filter((tie) => !shutOut.includes(tie))
const resident = (label: string) => ({ collection: 'residents', label }) as const

const fileStatus = async (tie: string, label: string): Promise<number> => {
  const cookie = await cookieOf('residents', tie)
  const id = idOf('files', label)
  const request = new Request(`${env().serverUrl}/files/${id}`, { headers: { cookie } })
  return (await openFileAt(request, { params: Promise.resolve({ id }) })).status
}

type Listed = { id: string }[]

describe.each(ties)('%s', (tie) => {
  it('finds in the portal the announcements of the table, and 404 for every other', async () => {
    const wanted = readable('announcements', tie)
    const { body } = await portal('announcements', {}, resident(tie))
    const { announcements } = body as { announcements: Listed }
    expect(
      labelsIn(
        'announcements',
        announcements.map(({ id }) => id),
      ),
    ).toEqual(wanted)
    const none = await portal('announcement', { id: missingId }, resident(tie))
    expect(none.status).toBe(404)
    for (const { label } of rowsOf('announcements')) {
      const { status, text } = await portal(
        'announcement',
        { id: idOf('announcements', label) },
        resident(tie),
      )
      if (wanted.includes(label)) expect(status, label).toBe(200)
      else expect([status, text], label).toEqual([404, none.text])
    }
  })

  it('finds the documents of the table, and opens their files and no others', async () => {
    await Promise.all(
      rowsOf('documents').map(({ label }) =>
        fileStore().put(storedName(`F${label}`), samplePdf, 'application/pdf'),
      ),
    )
    const wanted = readable('documents', tie)
    const { body } = await portal('documents', {}, resident(tie))
    const { documents } = body as { documents: Listed }
    expect(
      labelsIn(
        'documents',
        documents.map(({ id }) => id),
      ),
    ).toEqual(wanted)
    for (const { label } of rowsOf('documents'))
      expect(await fileStatus(tie, `F${label}`), label).toBe(wanted.includes(label) ? 200 : 404)
  })
})

describe('in the trash', () => {
  it('a document and its file are gone for its readers at once, and back with it', async () => {
    const { owner } = world.database()
    const seen = async () => {
      const { body } = await portal('documents', {}, resident('owner'))
      const labels = labelsIn(
        'documents',
        (body as { documents: Listed }).documents.map(({ id }) => id),
      )
      return [labels.includes('W1'), await fileStatus('owner', 'FW1')]
    }
    expect(await seen()).toEqual([true, 200])
    await owner.query('update documents set deleted_at = now() where id = $1', [idOf('documents', 'W1')])
    expect(await seen()).toEqual([false, 404])
    for (const search of ['?trash=true', '?trash=true&draft=true']) {
      const { body } = await world.rest(`/documents${search}&limit=100`, { as: resident('owner') })
      expect((body as { docs: Listed }).docs.map(({ id }) => id)).not.toContain(idOf('documents', 'W1'))
    }
    await owner.query('update documents set deleted_at = null')
    expect(await seen()).toEqual([true, 200])
  })

  it('a file alone is gone although its document stays', async () => {
    const { owner } = world.database()
    await owner.query('update files set deleted_at = now() where id = $1', [idOf('files', 'FW2')])
    expect(await fileStatus('owner', 'FW2')).toBe(404)
    const { body } = await portal('documents', {}, resident('owner'))
    expect(JSON.stringify(body)).not.toContain(idOf('files', 'FW2'))
    await owner.query('update files set deleted_at = null')
  })
})
