import { describe, expect, it } from 'vitest'
import { remembered } from '@/src/domain/remembered'

describe('a function that remembers', () => {
  it('works an answer out once', () => {
    const asked: number[] = []
    const twice = remembered((value: number) => (asked.push(value), value * 2))
    expect([twice(2), twice(3), twice(2)]).toEqual([4, 6, 4])
    expect(asked).toEqual([2, 3])
  })

  it('remembers nothing where the answer is an error', () => {
    let tries = 0
    const fails = remembered((key: string): string => {
      tries += 1
      throw new Error(key)
    })
    expect(() => fails('a')).toThrow('a')
    expect(() => fails('a')).toThrow('a')
    expect(tries).toBe(2)
  })

  it('holds no more than it should', () => {
    let tries = 0
    const same = remembered((key: number) => ((tries += 1), key))
    for (let key = 0; key <= 20_000; key += 1) same(key)
    same(20_000)
    expect(tries).toBe(20_001)
    same(0)
    expect(tries).toBe(20_002)
  })
})
