import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { Slug } from '@/access/slugs'
import { placesOf } from '@/src/portal/register/place'
import { readPlaceMeters } from '@/src/portal/meters/place-meters'
import { rowsOf } from '@/tests/support/world/build'
import { people, staff } from '@/tests/support/world/people'
import { idOf, missingId, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { readableBy as readable } from './support/golden'
import { accountRoutes, portal, premisesRoutes, routes } from './support/portal-routes'

const ofAccount = (labels: string[], account: string) =>
  labels.filter((label) => label.startsWith(`${account}.`))
const valuesOf = (slug: Slug, label: string): Record<string, unknown> =>
  rowsOf(slug).find((row) => row.label === label)?.values ?? {}
const labelBy = (slug: Slug, fits: (values: Record<string, unknown>) => boolean): string =>
  rowsOf(slug).find(({ values }) => fits(values))?.label ?? 'not of the world'

const shutOut = ['blocked', 'neverActivated']
const ties = Object.keys(people).filter((tie) => !shutOut.includes(tie))
const accounts = rowsOf('accounts').map(({ label }) => label)
const premises = rowsOf('premises').map(({ label }) => label)

describe('what the portal reads', () => {
  useWorld()

  describe.each(ties)('%s', (tie) => {
    const as = { collection: 'residents', label: tie } as const

    it('entries of all his accounts', async () => {
      const wanted = readable('ledger-entries', tie)
      const answer = await portal('ledger', { limit: '100' }, as)
      const { entries = [] } = (answer.body ?? {}) as { entries?: { id: string }[] }
      expect(entries.map(({ id }) => labelBy('ledger-entries', (row) => row['id'] === id)).sort()).toEqual(
        wanted,
      )
      expect(answer.status).toBe(wanted.length > 0 ? 200 : 404)
    })

    it('entries, balance and advance of each account, and 404 for all others', async () => {
      for (const account of accounts) {
        const search = { account: idOf('accounts', account), limit: '100' }
        if (!readable('accounts', tie).includes(account)) {
          await expectMissing(Object.keys(accountRoutes) as (keyof typeof accountRoutes)[], search, as)
          continue
        }
        const entries = ofAccount(readable('ledger-entries', tie), account)
        const ledger = (await portal('ledger', search, as)).body as { entries: { id: string }[] }
        expect(ledger.entries.map(({ id }) => id).sort()).toEqual(
          entries.map((label) => idOf('ledger-entries', label)).sort(),
        )
        const balance = (await portal('balance', search, as)).body as { figures: { balanceGr: number } }
        expect(balance.figures.balanceGr).toBe(sumOf(entries))
        const advance = (await portal('advance', search, as)).body as Advance
        expectNotices(advance, ofAccount(readable('charges', tie), account))
      }
    })

    it('premises, parameters and accounts in the record, and 404 for all other premises', async () => {
      for (const label of premises) {
        const search = { premises: idOf('premises', label) }
        if (!readable('premises', tie).includes(label)) {
          await expectMissing(Object.keys(premisesRoutes) as (keyof typeof premisesRoutes)[], search, as)
          continue
        }
        const { body } = await portal('record', search, as)
        const view = body as RecordBody
        const parameters = view.parameters.flatMap(({ name, values }) =>
          values.map(({ validFromOn }) =>
            labelBy(
              'premises-parameters',
              (row) =>
                row['premises_id'] === search.premises &&
                row['name'] === name &&
                row['valid_from_on'] === validFromOn,
            ),
          ),
        )
        expect(parameters.sort()).toEqual(ofAccount(readable('premises-parameters', tie), label))
        expect(view.accounts.map(({ code }) => code).sort()).toEqual(
          readable('accounts', tie).filter(
            (code) => valuesOf('accounts', code)['premises_id'] === search.premises,
          ),
        )
        expect(view.premises.measures === null).toBe(['tenant', 'householdMember'].includes(tie))
      }
    })

    it('meters and readings', async () => {
      const actor = await loadResident(idOf('residents', tie), null)
      const seen = actor
        ? await Promise.all(
            placesOf(actor).map(async (place) => (await readPlaceMeters(actor, place, today)).meters),
          )
        : []
      const meters = seen.flat()
      const readings = meters.flatMap(({ serial, readings }) =>
        readings.map(({ readOn }) =>
          labelBy(
            'meter-readings',
            (row) => row['meter_id'] === idOf('meters', serial) && row['read_on'] === readOn,
          ),
        ),
      )
      expect(readings.sort()).toEqual(readable('meter-readings', tie))
      expect(meters.map(({ serial }) => serial).sort()).toEqual(readable('meters', tie))
    })

    it('surveys, and 404 for all others', async () => {
      const wanted = readable('surveys', tie)
      const { open, closed } = (await portal('surveys', {}, as)).body as Record<
        'open' | 'closed',
        { id: string }[]
      >
      const listed = [...open, ...closed].map(({ id }) => labelBy('surveys', (row) => row['id'] === id))
      expect(listed.sort()).toEqual(wanted)
      for (const { label } of rowsOf('surveys')) {
        const { status, text } = await portal('surveys', { survey: idOf('surveys', label) }, as)
        const none = await portal('surveys', { survey: missingId }, as)
        if (wanted.includes(label)) expect(status).toBe(200)
        else expect({ status, text }).toEqual({ status: 404, text: none.text })
      }
    })

    it('his places and accounts in short', async () => {
      const { body } = await portal('me', {}, as)
      const { places } = body as { places: { code: string; accounts: { code: string }[] }[] }
      expect(places.map(({ code }) => code).sort()).toEqual(readable('premises', tie))
      const codes = new Set(places.flatMap((place) => place.accounts.map(({ code }) => code)))
      expect([...codes].sort()).toEqual(readable('accounts', tie))
    })
  })

  it.each([
    ['nobody', null],
    ...shutOut.map((label) => [label, { collection: 'residents', label }] as const),
    ...Object.keys(staff).map((label) => [label, { collection: 'staff', label }] as const),
  ] as const)('%s is shut out of every route', async (_name, as) => {
    for (const route of Object.keys(routes) as (keyof typeof routes)[]) {
      for (const search of [{}, { account: idOf('accounts', 'K11') }, { premises: idOf('premises', 'P8') }]) {
        const { status } = await portal(route, search as Record<string, string>, as)
        expect(status, route).toBe(route === 'switchPlace' ? 303 : 401)
      }
    }
  })
})

type Line = { before: { name: string } | null; after: { name: string } | null }
type Notice = { validFromOn: string; groups: { lines: Line[] }[] }
type Advance = { current: Notice | null; future: Notice[] }
type RecordBody = {
  premises: { measures: unknown }
  accounts: { code: string }[]
  parameters: { name: string; values: { validFromOn: string }[] }[]
}

/** A foreign account or premises is answered as one that does not exist. */
async function expectMissing(
  names: (keyof typeof routes)[],
  search: Record<string, string>,
  as: Parameters<typeof portal>[2],
) {
  const none = { ...search, [search['account'] ? 'account' : 'premises']: missingId }
  for (const name of names) {
    const { status, text } = await portal(name, search, as)
    expect({ name, status, text }).toEqual({ name, status: 404, text: (await portal(name, none, as)).text })
  }
}

const sumOf = (entries: string[]): number =>
  entries.reduce((sum, label) => {
    const { debit_gr: debit, credit_gr: credit } = valuesOf('ledger-entries', label)
    return sum + Number(debit) - Number(credit)
  }, 0)

/** The notice in force today and those to come are those of the golden file; the one before may only be one of them. */
function expectNotices({ current, future }: Advance, wanted: string[]) {
  const fromOf = (label: string) => String(valuesOf('charges', label)['valid_from_on'])
  const inForce = wanted
    .map(fromOf)
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  expect(namesOf(current, 'after')).toEqual(wanted.filter((label) => fromOf(label) === inForce))
  expect(future.flatMap((notice) => namesOf(notice, 'after')).sort()).toEqual(
    wanted.filter((label) => fromOf(label) > today),
  )
  for (const name of namesOf(current, 'before')) expect(wanted).toContain(name)
}

const namesOf = (notice: Notice | null, side: 'before' | 'after'): string[] =>
  (notice?.groups ?? []).flatMap(({ lines }) => lines.flatMap((line) => line[side]?.name ?? [])).sort()
