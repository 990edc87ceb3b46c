import { expect, it } from 'vitest'
import { isLargeEnough, shownGroups } from '@/src/domain/register/suppression'

const groups = (...premises: number[]) => premises.map((count, index) => ({ name: index, premises: count }))
const names = (...premises: number[]) => shownGroups(groups(...premises)).map(({ name }) => name)

it('five premises are enough for a total, four are not', () => {
  expect([4, 5].map(isLargeEnough)).toEqual([false, true])
})

it('leaves out small groups, and never a single one, which would follow from the rest', () => {
  expect(names(12, 8, 5)).toEqual([0, 1, 2])
  expect(names(12, 4, 8)).toEqual([0])
  expect(names(3, 4, 8)).toEqual([2])
  expect(names(4, 12)).toEqual([])
  expect(names(1, 2, 100)).toEqual([])
  expect(names(1, 2, 100, 200)).toEqual([3])
  expect(names(3, 4, 8)).toEqual([2])
  expect(names(0, 12, 8)).toEqual([0, 1, 2])
  expect(names(2, 1)).toEqual([])
})
