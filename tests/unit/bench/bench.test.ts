import { describe, expect, it } from 'vitest'
import { parseOptions } from '@/src/cli/bench/options'
import { debtRows } from '@/src/cli/bench/package/debt-rows'
import { meterRows, readingRows } from '@/src/cli/bench/package/meter-rows'
import { ledgerLines } from '@/src/cli/bench/package/money-rows'
import { ledgerRowsOf, monthsFor, placeOf, type EstateSize } from '@/src/cli/bench/package/size'
import { median } from '@/src/cli/bench/load'
import { asMarkdown, asText, atLeast, atMost, told } from '@/src/cli/bench/result'
import { benchRows } from '@/src/cli/bench/rows'
import { cpuMs, peakBytes } from '@/src/cli/bench/process-use'
import { COLUMNS } from '@/src/cli/demo/package/tables'

const facts = {
  key: 'k',
  what: 'w',
  unit: 'ms',
  measured: 4,
  floor: 2,
  floorName: 'floor',
  ratio: 0.5,
}

describe('verdicts', () => {
  it('are reached at the goal itself and missed beyond it', () => {
    expect(atLeast(0.5, facts).reached).toBe(true)
    expect(atLeast(0.51, facts).reached).toBe(false)
    expect(atMost(0.5, facts).reached).toBe(true)
    expect(atMost(0.49, facts).reached).toBe(false)
    expect(told(facts).reached).toBeNull()
  })

  it('never hold for a figure that is none', () => {
    expect(atLeast(0.5, { ...facts, ratio: NaN }).reached).toBe(false)
    expect(atMost(0.5, { ...facts, ratio: NaN }).reached).toBe(false)
  })

  it('stand in both tables', () => {
    const results = [atLeast(0.5, facts), atMost(0.1, facts), told(facts)]
    expect(asText(results).split('\n')).toHaveLength(4)
    expect(asMarkdown(results).split('\n')[3]).toBe(
      '| w | 4 ms | 2 ms | floor | 0.5 | 0.1 or less | missed |',
    )
  })
})

describe('options', () => {
  it('are those of the issue unless given', () => {
    expect(parseOptions([])).toEqual({
      json: false,
      markdown: false,
      sizes: [100, 1000, 10000],
      rows: 1_200_000,
      rounds: 5,
      seconds: 3,
      warm: 2000,
      signIns: 200,
      minutes: 60,
    })
  })

  it('sort sizes and are taken over the small run', () => {
    expect(parseOptions(['--smoke', '--sizes', '50,20,50', '--json'])).toMatchObject({
      json: true,
      sizes: [20, 50],
      rounds: 1,
    })
  })

  it.each([['--sizes', 'many'], ['--rounds', '0'], ['--seconds', '-1'], ['--fast']])(
    'refuse %s %s',
    (...argv) => {
      expect(() => parseOptions(argv)).toThrow(/--/)
    },
  )
})

describe('the estate', () => {
  const size: EstateSize = { premises: 250, months: 3, readingMonths: 3, thisMonth: '2026-03-01' }
  const lines = [...ledgerLines(size)].join('').trimEnd().split('\r\n')

  it('has the rows it says, each with every cell', () => {
    expect(lines).toHaveLength(ledgerRowsOf(size))
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([COLUMNS.ledger.length]))
  })

  it('names each row once within its community, and leaves the newest charge unpaid', () => {
    const keys = lines.map((line) => line.split(';').slice(0, 2).join(' '))
    expect(new Set(keys).size).toBe(keys.length)
    expect(lines.filter((line) => line.includes('2026-03') && line.includes('payment'))).toEqual([])
  })

  it('reaches the rows asked for', () => {
    for (const rows of [400, 1_000_000])
      expect(ledgerRowsOf({ ...size, premises: 8, months: monthsFor(8, rows) })).toBeGreaterThanOrEqual(rows)
  })

  it('hangs every meter behind the main meter of its building, which counts a little more', () => {
    const meters = Array.from({ length: 250 }, (_, index) => meterRows(index, size)).flat()
    const mains = new Set(meters.filter(({ premises }) => !premises).map(({ serial }) => serial))
    expect(mains.size).toBe(10)
    expect(meters.filter(({ parent }) => parent && !mains.has(parent))).toEqual([])
    const used = new Map<string, number>()
    const last = Array.from({ length: 250 }, (_, index) => readingRows(index, size)).flat()
    for (const { meter = '', date, value } of last)
      if (date === size.thisMonth) used.set(meter, Number(value))
    for (const main of mains) {
      const behind = meters
        .filter(({ parent }) => parent === main)
        .reduce((sum, { serial = '' }) => sum + (used.get(serial) ?? 0), 0)
      expect(used.get(main ?? '')! / behind).toBeCloseTo(1.03, 3)
    }
  })

  it('has proceedings of every phase, each in an account of its own', () => {
    const cases = debtRows({ ...size, premises: 1000, months: 60 })
    expect(cases).toHaveLength(250)
    expect(new Set(cases.map(({ account }) => account)).size).toBe(250)
    expect(cases.filter(({ stage }) => stage === 'closed')).toHaveLength(200)
    expect(cases.filter(({ stage }) => stage === 'instalments')).toHaveLength(10)
  })

  it('puts a thousand premises into a community and fifty into a building', () => {
    expect(placeOf(999)).toMatchObject({ community: 'B001', building: 20, code: '1000' })
    expect(placeOf(1000)).toMatchObject({ community: 'B002', building: 1, code: '1', account: 'B002-1' })
  })
})

describe('measuring', () => {
  it('takes the median', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('sees the work and the memory of a process', () => {
    const before = cpuMs(process.pid)
    const until = performance.now() + 150
    while (performance.now() < until);
    expect(cpuMs(process.pid) - before).toBeGreaterThan(20)
    expect(peakBytes(process.pid)).toBeGreaterThan(10_000_000)
  })

  it('has every row of the issue, each named once', () => {
    const names = benchRows.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['/', '/balance', '/meters', '/api/portal/ledger']))
    expect(new Set(names).size).toBe(names.length)
  })
})
