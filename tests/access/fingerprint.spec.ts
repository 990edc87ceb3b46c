import { expect, it } from 'vitest'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

// What every test of refused writes leans on.
it.each([
  ['a row written anew', 'update communities set name = name'],
  ['a row gone', 'delete from residents_sessions'],
])('the fingerprint is another after %s', async (_, statement) => {
  const before = await world.fingerprint()
  expect(await world.fingerprint()).toBe(before)
  await world.database().owner.query(statement)
  expect(await world.fingerprint()).not.toBe(before)
})
