import { describe, expect, it } from 'vitest'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { readableBy as readable } from './support/golden'
import { portal, settlementPdf } from './support/portal-routes'

const shutOut = ['blocked', 'neverActivated']

const labelById = new Map(rowsOf('settlements').map(({ label }) => [idOf('settlements', label), label]))

type Settlement = { components: { lines: { name: string }[] }[] }
type List = { settlements: { id: string }[] }

describe('settlements on the portal', () => {
  useWorld()

  it.each(Object.keys(people).filter((tie) => !shutOut.includes(tie)))(
    '%s sees his own with their lines and documents, and 404 for all others',
    async (tie) => {
      const as = { collection: 'residents', label: tie } as const
      for (const { label } of rowsOf('settlements')) {
        const id = idOf('settlements', label)
        const account = label.split('.')[0] ?? ''
        const search = { account: idOf('accounts', account), id }
        const { status, body } = await portal('settlements', search, as)
        const document = await settlementPdf(id, as)
        if (!readable('settlements', tie).includes(label)) {
          expect([status, document.status], label).toEqual([404, 404])
          continue
        }
        const lines = (body as Settlement).components.flatMap(({ lines }) => lines.map(({ name }) => name))
        expect(lines.sort()).toEqual(
          readable('settlement-lines', tie).filter((line) => line.startsWith(`${label}.`)),
        )
        expect([document.status, document.headers.get('content-type')]).toEqual([200, 'application/pdf'])
        const list = (await portal('settlements', { account: search.account }, as)).body as List
        expect(list.settlements.map((one) => labelById.get(one.id) ?? one.id).sort()).toEqual(
          readable('settlements', tie).filter((one) => one.startsWith(`${account}.`)),
        )
      }
    },
  )

  it.each([
    ['nobody', null] as const,
    ...shutOut.map((label) => [label, { collection: 'residents', label }] as const),
  ])('%s gets no document', async (_name, as) => {
    expect((await settlementPdf(idOf('settlements', 'K1.2'), as)).status).toBe(401)
  })
})
