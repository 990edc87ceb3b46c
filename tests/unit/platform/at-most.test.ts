import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { atMost } from '@/src/platform/at-most'

describe('atMost', () => {
  it('runs no more than it may, the others in the order they came', async () => {
    const limited = atMost(2)
    let running = 0
    let most = 0
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        limited(async () => {
          order.push(index)
          most = Math.max(most, (running += 1))
          await turn()
          running -= 1
        }),
      ),
    )
    expect(most).toBe(2)
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('goes on after one that fails, and passes results through', async () => {
    const limited = atMost(1)
    const failing = limited(() => Promise.reject(new Error('no')))
    const next = limited(() => Promise.resolve(7))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe(7)
  })
})
