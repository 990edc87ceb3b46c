import { describe, expect, it } from 'vitest'
import { loadResident, loadStaff } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { GET as faultsRoute } from '@/app/(portal)/api/portal/faults/route'
import { env } from '@/src/platform/env'
import { openFile } from '@/src/services/system/open-file'
import { file } from '@/tests/support/world/files'
import { insertRows, rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf, missingId } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'
import { labelsOf, readGolden } from './support/golden'

const world = useWorld()
const { cells } = readGolden()
const ties = Object.keys(people).filter((tie) => !['blocked', 'neverActivated'].includes(tie))

const readable = (slug: 'faults' | 'fault-events' | 'work-reports', tie: string): Set<string> =>
  labelsOf(
    slug,
    cells.find((one) => one.slug === slug && one.operation === 'read' && one.tie === tie)?.spec ?? '-',
    tie,
  )

const ask = async (tie: string, search = ''): Promise<Response> =>
  faultsRoute(
    new Request(`${env().serverUrl}/api/portal/faults${search}`, {
      headers: { cookie: await cookieOf('residents', tie) },
    }),
  )

type Seen = { id: string; events: { id: string }[]; reports: { id: string }[] }

/** Names, addresses and everything else that says who somebody is, but for the asker's own. */
const others = (tie: string): string[] =>
  Object.keys(people)
    .filter((one) => one !== tie)
    .flatMap((one) => [`Osoba ${one}`, idOf('residents', one), `${one.toLowerCase()}@example.pl`])

describe.each(ties)('what the portal shows %s of faults', (tie) => {
  it('is what the golden file says: the list, each fault, its events and reports', async () => {
    const wanted = readable('faults', tie)
    const list = (await (await ask(tie)).json()) as Seen[]
    expect(list.map(({ id }) => id).sort()).toEqual([...wanted].map((label) => idOf('faults', label)).sort())
    const none = await (await ask(tie, `?fault=${missingId}`)).text()
    for (const { label } of rowsOf('faults')) {
      const answer = await ask(tie, `?fault=${idOf('faults', label)}`)
      if (!wanted.has(label)) {
        expect([answer.status, await answer.text()], label).toEqual([404, none])
        continue
      }
      const seen = (await answer.json()) as Seen
      const ofFault = (one: string) => one.startsWith(`${label}.`)
      expect(seen.events.map(({ id }) => id).sort(), label).toEqual(
        [...readable('fault-events', tie)]
          .filter(ofFault)
          .map((one) => idOf('fault-events', one))
          .sort(),
      )
      expect(seen.reports.map(({ id }) => id)).toEqual(
        [...readable('work-reports', tie)]
          .filter((one) => one === label)
          .map((one) => idOf('work-reports', one)),
      )
    }
  })

  it('names no other resident, no price, no invoice and no note of staff', async () => {
    const texts = [await (await ask(tie)).text()]
    for (const label of readable('faults', tie))
      texts.push(await (await ask(tie, `?fault=${idOf('faults', label)}`)).text())
    const whole = texts.join()
    for (const secret of [...others(tie), 'FV/', '98765', '106666', 'Jan Monter', 'Uwagi U', 'KOB U', 'SZ-U'])
      expect(whole).not.toContain(secret)
    for (const note of ['Wpis U1.3', 'Wpis U2.3', 'Wpis U21.1']) expect(whole).not.toContain(note)
    if (tie !== 'buyer') expect(whole).not.toContain('Wpis U2.2')
    // When one can be reached is told to who does the work, and to nobody of the house but the reporter.
    const own = rowsOf('faults').filter(({ values }) => values['reporter_id'] === idOf('residents', tie))
    for (const { label } of rowsOf('faults'))
      if (!own.some((row) => row.label === label)) expect(whole).not.toContain(`po 16:00, ${label}"`)
  })
})

it('photos open for who reads their event or report, and for nobody else', async () => {
  const photos = [
    file('U-own', 'C1', { slug: 'fault-events', label: 'U1.1' }),
    file('U-common', 'C1', { slug: 'fault-events', label: 'U2.1' }),
    file('U-note', 'C1', { slug: 'fault-events', label: 'U1.3' }),
    file('U-said', 'C1', { slug: 'fault-events', label: 'U2.2' }),
    file('U-work', 'C1', { slug: 'work-reports', label: 'U4' }),
  ]
  await insertRows(
    world.database().owner,
    'files',
    photos.map(({ values }) => values),
  )
  const opened = async (tie: string): Promise<string[]> => {
    const actor = (await loadResident(idOf('residents', tie), null)) as ResidentActor
    const seen: string[] = []
    for (const { label } of photos) if (await openFile(actor, idOf('files', label))) seen.push(label)
    return seen
  }
  expect(await opened('owner')).toEqual(['U-own', 'U-common'])
  expect(await opened('buyer')).toEqual(['U-common', 'U-said'])
  expect(await opened('halfOwnerA')).toEqual([])
  expect(await opened('ownerElsewhere')).toEqual([])
  const technician = (await loadStaff(idOf('staff', 'technician')))!
  const accountant = (await loadStaff(idOf('staff', 'accountant')))!
  expect(await openFile(technician, idOf('files', 'U-note'))).not.toBeNull()
  expect(await openFile(technician, idOf('files', 'U-work'))).toBeNull()
  expect(await openFile(accountant, idOf('files', 'U-own'))).toBeNull()
})
