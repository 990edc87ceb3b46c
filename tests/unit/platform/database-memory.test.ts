import { expect, it } from 'vitest'
import { bufferMegabytes, memoryBytes } from '@/src/platform/db/embedded-server/memory'

const GB = 1024 ** 3

it.each([
  [0.25 * GB, 128],
  [2 * GB, 512],
  [4 * GB, 1024],
  [64 * GB, 1024],
])('of %i bytes the database takes %i MB for its cache', (bytes, megabytes) => {
  expect(bufferMegabytes(bytes)).toBe(megabytes)
})

it('knows how much memory there is', () => {
  expect(memoryBytes()).toBeGreaterThan(100 * 1024 * 1024)
})
