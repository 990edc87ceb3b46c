import { expect, it } from 'vitest'
import type { Asker } from '@/tests/support/world/rest'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const staff = (label: string): Asker => ({ collection: 'staff', label })

const send = (asker: Asker, batch: string) => {
  const body = new FormData()
  body.set('batch', batch)
  return world.rest('/import-batches/undo', { method: 'POST', as: asker, body })
}

/** I1 is of C1, I2 of C2, I3 of both; I5 is a refused one of the manager's own. */
const refusals: [string, Asker, string][] = [
  ['nobody', null, 'I1'],
  ['a resident', { collection: 'residents', label: 'owner' }, 'I1'],
  ['a technician', staff('technician'), 'I1'],
  ['a manager of another community', staff('manager'), 'I2'],
  ['a manager of one community of two', staff('manager'), 'I3'],
  ['a manager for a batch of no community', staff('manager'), 'I4'],
  ['a manager for his own that was refused', staff('manager'), 'I5'],
]

it.each(refusals)('%s takes no import back', async (_who, asker, label) => {
  const before = await world.fingerprint()
  const answer = await send(asker, idOf('import-batches', label))
  expect([answer.status, answer.body]).toEqual([404, { errors: [{ message: 'Not Found' }] }])
  expect(await world.fingerprint()).toBe(before)
})

it('what is in the way is said on the page of the batch', async () => {
  const before = await world.fingerprint()
  const answer = await send(staff('manager'), idOf('import-batches', 'I1'))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/admin\/import\?batch=[0-9a-f-]{36}&problem=UNDO_TOO_OLD/),
  ])
  expect(await world.fingerprint()).toBe(before)
})

it('something that is no id is nobody’s', async () => {
  expect((await send(staff('admin'), `' or 1=1`)).status).toBe(404)
})
