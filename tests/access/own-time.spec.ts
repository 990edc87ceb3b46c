import { describe, expect, it } from 'vitest'
import type { Slug } from '@/access/slugs'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const rowFor = async (
  tie: string,
  slug: Slug,
  label: string,
  search = '',
): Promise<Record<string, unknown>> => {
  const as = { collection: 'residents', label: tie } as const
  const { status, body } = await world.rest(`/${slug}/${idOf(slug, label)}?x=1${search}`, { as })
  expect(status, `${tie} ${slug} ${label}`).toBe(200)
  return body as Record<string, unknown>
}

const measures = ['areaM2', 'heatedAreaM2', 'shareNum', 'shareDen']

describe('area and share of premises', () => {
  it.each(['owner', 'spouse', 'proxy', 'formerOwner'])('are shown to the %s', async (tie) => {
    expect(await rowFor(tie, 'premises', 'P1')).toMatchObject({
      areaM2: '48.37',
      shareNum: 4837,
      shareDen: 100000,
    })
  })

  it.each(['tenant', 'householdMember'])('are not shown to the %s, asked for or not', async (tie) => {
    for (const search of ['', '&depth=1', measures.map((name) => `&select[${name}]=true`).join('')]) {
      const row = await rowFor(tie, 'premises', 'P1', search)
      expect(
        measures.filter((name) => name in row),
        search,
      ).toEqual([])
    }
    const readings = await rowFor(tie, 'meter-readings', 'M2.4', '&depth=1')
    const populated = readings['premises'] as Record<string, unknown>
    expect(populated).toMatchObject({ id: idOf('premises', 'P1'), code: 'P1' })
    expect(measures.filter((name) => name in populated)).toEqual([])
  })
})

describe('the first and last state of a meter', () => {
  it.each([
    ['owner', 'M1', ['initialReading', 'removedOn', 'finalReading']],
    ['spouse', 'M1', ['initialReading', 'removedOn', 'finalReading']],
    ['owner', 'M2', ['initialReading']],
    // Put in before his time, taken out within it.
    ['formerOwner', 'M1', ['removedOn', 'finalReading']],
    ['formerOwner', 'M2', ['initialReading']],
    // Put in before their time.
    ['tenant', 'M2', []],
    ['householdMember', 'M2', []],
    ['proxy', 'M2', []],
    ['proxy', 'M3', ['initialReading']],
    // Taken out when the buyer had the flat.
    ['formerOwnerOfSoldAccount', 'M4', []],
    ['formerProxy', 'M4', []],
    ['buyer', 'M4', ['initialReading', 'removedOn', 'finalReading']],
  ])('of %s %s: %j', async (tie, meter, wanted) => {
    const names = ['initialReading', 'removedOn', 'finalReading']
    for (const search of ['', '&depth=1']) {
      const row = await rowFor(tie, 'meters', meter, search)
      expect(
        names.filter((name) => row[name] !== undefined && row[name] !== null),
        search,
      ).toEqual(wanted)
    }
  })

  it('is not shown where the day it hangs on was not asked for', async () => {
    const row = await rowFor(
      'buyer',
      'meters',
      'M4',
      '&select[finalReading]=true&select[initialReading]=true',
    )
    expect(Object.keys(row)).toEqual(['id'])
  })

  it('is shown to staff whole', async () => {
    const as = { collection: 'staff', label: 'accountant' } as const
    const { body } = await world.rest(`/meters/${idOf('meters', 'M4')}`, { as })
    expect(body).toMatchObject({ initialReading: '7.000', removedOn: '2025-12-31', finalReading: '55.000' })
  })
})
