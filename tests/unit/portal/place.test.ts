import { describe, expect, it } from 'vitest'
import { plateNumber, properName, telephoneHref } from '@/src/portal/frame/community-name'
import { sectionsFor } from '@/src/portal/frame/sections'
import { choosePlace, placesOf } from '@/src/portal/register/place'
import { placeDetail, placeName } from '@/src/portal/register/place-name'
import { toHistories } from '@/src/portal/register/read-record'
import { portalText } from '@/src/portal/text/portal-text'
import { community, plain, range, resident, tie, TODAY } from './support/residents'

const text = portalText('pl')
const menu = (...ties: Parameters<typeof resident>) =>
  sectionsFor(placesOf(resident(...ties))[0]?.rights ?? null).map(({ key }) => key)

const board = { community, termIds: ['t1'], grants: ['costs'] as const, accepted: true }

it('a board member finds the pages of his grants, and votings, also without premises', () => {
  expect(sectionsFor(null).map(({ key }) => key)).not.toContain('resolutions')
  expect(sectionsFor(null, board).map(({ key }) => key)).toEqual([
    'start',
    'faults',
    'record',
    'announcements',
    'documents',
    'resolutions',
    'surveys',
    'messages',
    'settings',
    'board',
    'boardCosts',
    'boardVotes',
    'boardFaults',
    'boardReadings',
  ])
})

describe('what a place shows, by the ties to it', () => {
  it('an owner sees everything', () => {
    expect(menu(tie())).toEqual([
      'start',
      'balance',
      'years',
      'advance',
      'settlements',
      'meters',
      'faults',
      'record',
      'announcements',
      'documents',
      'resolutions',
      'surveys',
      'messages',
      'settings',
    ])
  })

  it('a tenant sees no money, whatever else', () => {
    const [place] = placesOf(resident(tie({ capacity: 'tenant', accounts: [] })))
    expect(place?.rights).toEqual({ money: false, meters: true, parameters: false, votes: false })
    expect(menu(tie({ capacity: 'tenant', accounts: [] }))).toEqual([
      'start',
      'meters',
      'faults',
      'record',
      'announcements',
      'documents',
      'surveys',
      'messages',
      'settings',
    ])
  })

  it('an owner whose tie names no account sees no money, but the parameters', () => {
    expect(placesOf(resident(tie({ accounts: [] })))[0]?.rights).toMatchObject({
      money: false,
      parameters: true,
    })
  })

  it('nobody is shown a section without a place', () => {
    expect(menu()).toEqual([
      'start',
      'faults',
      'record',
      'announcements',
      'documents',
      'surveys',
      'messages',
      'settings',
    ])
  })

  it('two ties to one place are one place; an ended one does not close it', () => {
    const places = placesOf(
      resident(
        tie({ occupancyId: 'o2', capacity: 'owner' }),
        tie({
          capacity: 'tenant',
          accounts: [],
          isCurrent: false,
          toOn: '2025-01-01',
          readableUntilOn: '2027-01-01',
        }),
      ),
    )
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ isCurrent: true, readableUntilOn: null })
  })

  it('a former owner reads until the latest of his days', () => {
    const ended = { isCurrent: false, toOn: '2025-01-01' }
    const [place] = placesOf(
      resident(
        tie({ ...ended, readableUntilOn: '2027-01-01' }),
        tie({ ...ended, readableUntilOn: '2026-01-01' }),
      ),
    )
    expect(place).toMatchObject({ isCurrent: false, readableUntilOn: '2027-01-01' })
  })
})

describe('the place a page is about', () => {
  const actor = resident(tie(), tie({ premisesId: 'p2', accounts: [range('a2')] }))
  const chosen = (named: string | null, last: string | null) => {
    const place = choosePlace(actor, named, last)
    return place === 'foreign' ? place : place?.premisesId
  }

  it('is the one named, else the last, else the first', () => {
    expect(chosen('p2', 'p1')).toBe('p2')
    expect(chosen(null, 'p2')).toBe('p2')
    expect(chosen(null, null)).toBe('p1')
  })

  it('is foreign where the address names another’s, and falls back where the cookie does', () => {
    expect(chosen('somebody-elses', null)).toBe('foreign')
    expect(chosen(null, 'somebody-elses')).toBe('p1')
  })
})

describe('names', () => {
  it('call a place what people call it', () => {
    expect(plain(placeName(text, { code: 'G-4', use: 'garage' }))).toBe('Miejsce G-4')
    expect(plain(placeDetail(text, tie().premises, true))).toBe('2. piętro, 48,37 m²')
    expect(placeDetail(text, tie().premises, false)).toBe('2. piętro')
    expect(placeDetail(text, { ...tie().premises, floor: null }, false)).toBe('mieszkanie')
    expect(placeDetail(text, { ...tie().premises, floor: '0' }, false)).toBe('parter')
  })

  it('take the number of the house for the plate', () => {
    expect(properName(community)).toBe('Klonowa 12')
    expect(plateNumber(community)).toBe('12')
    expect(plateNumber({ name: 'SM Zacisze', street: 'os. Słoneczne 4a' })).toBe('4a')
    expect(plateNumber({ name: 'Spółdzielnia Mieszkaniowa Zacisze', street: 'Rynek' })).toBe('Z')
  })

  it('dial Polish numbers with their prefix', () => {
    expect(telephoneHref('12 555 01 48')).toBe('tel:+48125550148')
    expect(telephoneHref('+49 30 123456')).toBe('tel:+4930123456')
  })
})

describe('parameters with their history', () => {
  it('tell today’s value from earlier and later ones', () => {
    const [persons] = toHistories(
      [
        ['persons', '2026-06-01', '4.000'],
        ['persons', '2026-01-01', '3.000'],
        ['persons', '2019-04-01', '2.000'],
      ],
      TODAY,
    )
    expect(persons?.values.map(({ state }) => state)).toEqual(['future', 'current', 'past'])
  })
})
