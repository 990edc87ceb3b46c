import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { TestDatabase } from '@/tests/support/database'
import { insertRows } from '@/tests/support/world/build'

export const stormId = (kind: string, index: number): string => {
  const digits = createHash('sha256').update(`${kind}/${index}`).digest('hex')
  return `01910000-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-8${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

export const farAway = new Date('2099-01-01T00:00:00Z')
const communityId = stormId('community', 0)
export const resolutionId = stormId('resolution', 0)

/** Premises of unlike shares, an owner each, a spouse in every eighth; all may vote on the portal. */
export async function buildStormHouse(database: TestDatabase, premises: number): Promise<void> {
  const { owner } = database
  const all = Array.from({ length: premises }, (_, index) => index)
  const address = { street: 'ul. Burzowa 1', postal_code: '00-001', city: 'Warszawa' }
  await insertRows(owner, 'communities', [
    {
      id: communityId,
      code: 'STORM',
      kind: 'condominium',
      name: 'Wspólnota',
      bookkeeping: 'imported',
      encoding: 'utf-8',
      former_owner_months: 24,
      owners_see_voters: false,
      ...address,
    },
  ])
  await insertRows(owner, 'buildings', [
    { id: stormId('building', 0), community_id: communityId, code: 'B', ...address },
  ])
  await insertRows(
    owner,
    'premises',
    all.map((index) => ({
      id: stormId('premises', index),
      community_id: communityId,
      building_id: stormId('building', 0),
      code: `${index + 1}`,
      use: 'residential',
      area_m2: '50',
      share_num: 20 + (index % 7),
      share_den: 10_000,
    })),
  )
  await insertRows(owner, 'resolutions', [
    {
      id: resolutionId,
      community_id: communityId,
      number: '1/STORM',
      title: 'Burza',
      text: 'Treść',
      category: 'other',
      mode: 'circulation',
      rule: 'shares',
      base: 'larger',
      vote_change: 'forbidden',
      abstain_counts: false,
      requires_notary: false,
      opens_on: '2020-02-01',
      closes_on: '2099-12-31',
      state: 'draft',
    },
  ])
  await buildPeople(owner, all)
}

/** An owner of each premises and a spouse in every eighth, signed in and with the declaration on electronic voting. */
async function buildPeople(owner: pg.Pool, all: readonly number[]): Promise<void> {
  const couples = all.filter((index) => index % 8 === 0)
  const people = [
    ...all.map((index) => ['owner', index] as const),
    ...couples.map((index) => ['spouse', index] as const),
  ]
  await insertRows(
    owner,
    'residents',
    people.map(([side, index]) => ({
      id: stormId(side, index),
      code: `${side}-${index}`,
      username: `${side}${index}`,
      first_name: side,
      last_name: `${index}`,
      locale: 'pl',
      activated_at: '2025-01-01T00:00:00Z',
      disabled: false,
    })),
  )
  await insertRows(
    owner,
    'residents_sessions',
    people.map(([side, index]) => ({
      _order: 1,
      _parent_id: stormId(side, index),
      id: `s-${side}-${index}`,
      created_at: '2026-01-01T00:00:00Z',
      expires_at: farAway.toISOString(),
    })),
  )
  await insertRows(
    owner,
    'occupancies',
    people.map(([side, index]) => ({
      id: stormId(`tie-${side}`, index),
      community_id: communityId,
      premises_id: stormId('premises', index),
      person_id: stormId(side, index),
      capacity: side,
      from_on: '2020-01-01',
      fraction_num: 1,
      fraction_den: 1,
      principal_id: side === 'spouse' ? stormId('owner', index) : null,
    })),
  )
  await insertRows(
    owner,
    'voting_declarations',
    people.map(([side, index]) => ({
      id: stormId(`consent-${side}`, index),
      community_id: communityId,
      person_id: stormId(side, index),
      step: 'given',
      evidence: 'signedIn',
      version: '2026-11',
      at: '2026-01-01T00:00:00Z',
    })),
  )
}
