import { beforeAll, describe, expect, it } from 'vitest'
import { unitsAtScale } from '@/src/domain/finance/decimal'
import { DAYS, groupBy, readDemo, type Cells, type Read } from './support/read-package'

const value = (text: string): bigint => unitsAtScale(text, 3)
const key = (row: { community: string }, serial: string): string => `${row.community} ${serial}`

describe.each(DAYS)('the meters made on %s', (today) => {
  let demo: Read
  let meters: Map<string, Cells<'meters'>>
  let readings: Map<string, Cells<'readings'>[]>
  beforeAll(async () => {
    demo = await readDemo(today)
    meters = new Map(demo.meters.map((meter) => [key(meter, meter.serial), meter]))
    readings = groupBy(demo.readings, (row) => key(row, row.meter))
    for (const rows of readings.values()) rows.sort((a, b) => (a.date < b.date ? -1 : 1))
  })

  it('hang in premises or in a building, never in both', () => {
    expect(demo.meters.filter(({ premises, building }) => (premises === '') === (building === ''))).toEqual(
      [],
    )
    expect(new Set(demo.meters.map(({ kind }) => kind))).toEqual(
      new Set(['coldWater', 'hotWater', 'heat', 'allocator']),
    )
  })

  it('are read while they hang, never ahead of the day, within their digits and decimals', () => {
    const wrong = demo.readings.filter((row) => {
      const meter = meters.get(key(row, row.meter))
      if (!meter) return true
      const outside = row.date < meter.installedOn || (meter.removedOn !== '' && row.date > meter.removedOn)
      const decimals = row.value.split('.')[1]?.length ?? 0
      const tooLarge = value(row.value) >= value(`1${'0'.repeat(Number(meter.digits))}`)
      return outside || row.date > today || decimals > Number(meter.decimals) || tooLarge
    })
    expect(wrong).toEqual([])
  })

  it('only once show less than before', () => {
    const falls = [...readings.values()].flatMap((rows) =>
      rows.slice(1).filter((row, index) => value(row.value) < value(rows[index]?.value ?? '0')),
    )
    expect(falls).toHaveLength(1)
  })

  it('are replaced on one day, final and initial reading together', () => {
    const replacing = demo.meters.filter(({ replaces }) => replaces !== '')
    expect(replacing.length).toBeGreaterThan(36)
    for (const meter of replacing) {
      const former = meters.get(key(meter, meter.replaces))
      expect(former).toMatchObject({
        removedOn: meter.installedOn,
        kind: meter.kind,
        premises: meter.premises,
      })
      const last = readings.get(key(meter, meter.replaces))?.at(-1)
      expect(last).toMatchObject({ date: meter.installedOn, kind: 'final', value: former?.finalReading })
      const first = readings.get(key(meter, meter.serial))?.[0]
      expect(first).toMatchObject({ date: meter.installedOn, kind: 'initial', value: meter.initialReading })
    }
  })

  it('are read every month for three years', () => {
    const places = groupBy(
      demo.readings.filter(({ kind }) => kind !== 'final' && kind !== 'initial'),
      (row) => {
        const meter = meters.get(key(row, row.meter))
        return `${meter?.community} ${meter?.premises}${meter?.building} ${meter?.kind} ${meter?.location}`
      },
    )
    for (const [place, rows] of places) {
      const months = new Set(rows.map(({ date }) => date.slice(0, 7)))
      expect(months.size, place).toBe(rows.length)
      expect(months.size, place).toBeGreaterThanOrEqual(35)
    }
  })

  it('have one whose legalisation ran out and which still hangs', () => {
    const expired = demo.meters.filter(
      ({ legalUntil, removedOn }) => legalUntil !== '' && legalUntil < today && removedOn === '',
    )
    expect(expired.map(({ premises, kind }) => `${premises} ${kind}`)).toEqual(['34 hotWater'])
  })

  it('give the main resident the meter of the pattern page, replaced on 14 October', () => {
    const year = Number(today.slice(0, 4))
    expect(meters.get('WM-KLONOWA 21-0483157')).toMatchObject({
      premises: '7',
      kind: 'coldWater',
      installedOn: `${year - 1}-10-14`,
      legalUntil: `${year + 4}-11-30`,
    })
    expect(meters.get('WM-KLONOWA 21-0483160')).toMatchObject({ premises: '7', kind: 'hotWater' })
  })

  it('behind a main meter never use more than it shows', () => {
    const use = (serial: string): Map<string, bigint> => {
      const rows = readings.get(`WM-KLONOWA ${serial}`) ?? []
      return new Map(
        rows.slice(1).map((row, index) => [row.date, value(row.value) - value(rows[index]?.value ?? '0')]),
      )
    }
    const main = use('GL-12B-ZW')
    const behind = demo.meters.filter(({ parent }) => parent === 'GL-12B-ZW').map(({ serial }) => use(serial))
    expect(behind.length).toBeGreaterThan(28)
    expect(main.size).toBeGreaterThanOrEqual(35)
    for (const [date, shown] of main) {
      const used = behind.reduce((sum, one) => sum + (one.get(date) ?? 0n), 0n)
      expect(shown >= used && used > 0n, date).toBe(true)
    }
  })
})
