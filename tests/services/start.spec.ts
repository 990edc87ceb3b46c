import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { readWaitingAnnouncements } from '@/src/portal/communication/read-announcements'
import { readAccountNotices } from '@/src/portal/finance/account-notices'
import { foldNotices } from '@/src/portal/finance/fold-notices'
import { isWaiting, readOpenReadings } from '@/src/portal/meters/read-open-readings'
import { readMeters } from '@/src/portal/meters/read-meters'
import { placesOf } from '@/src/portal/register/place'
import { readStart } from '@/src/portal/system/read-start'
import { readWaitingVotes } from '@/src/portal/voting/read-resolutions'
import { readUnanswered } from '@/src/portal/voting/read-surveys'
import { openResolution } from '@/src/services/voting/open-resolution'
import { people } from '@/tests/support/world/people'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { draft } from './support/votings'

const world = useWorld()

const actors = async () =>
  (
    await Promise.all(Object.keys(people).map((label) => loadResident(idOf('residents', label), null)))
  ).filter((actor) => actor !== null)

/** How many things of each kind the start pages of everybody name. */
const seen = { surveys: 0, votes: 0, announcements: 0, readings: 0, advance: 0 }

describe('the start page', () => {
  it('says of everybody what the pages themselves say, however little it asks', async () => {
    await openResolution({ resolutionId: await draft(world.database().owner, 'S1'), staffId: null })
    // A sent announcement stands, so the trigger sleeps while one is made important.
    await world.database().owner.query(`alter table announcements disable trigger user;
      update announcements set severity = 'important' where approved_at is not null and severity = 'ordinary';
      alter table announcements enable trigger user`)
    for (const actor of await actors()) {
      for (const place of placesOf(actor)) {
        const view = await readStart(actor, place)
        expect(view.surveys).toEqual(await readUnanswered(actor))
        expect(view.votes).toEqual(await readWaitingVotes(actor))
        expect(view.announcements).toEqual(await readWaitingAnnouncements(actor))
        expect(view.readings).toEqual((await readOpenReadings(actor, place.premisesId)).filter(isWaiting))
        const [first] = place.rights.money ? await readAccountNotices(actor, place.ties, today) : []
        const current = first ? foldNotices(first.notices, today).current : null
        expect(view.advance).toEqual(
          current && { totalGr: current.totalGr, validFromOn: current.validFromOn },
        )
        const { lines } = await readMeters(actor, place)
        expect(view.meters.map(({ key, months }) => ({ key, months }))).toEqual(
          lines
            .filter(({ meters: [newest] }) => newest.removedOn === null)
            .map(({ key, months }) => ({ key, months })),
        )
        for (const kind of ['surveys', 'votes', 'announcements', 'readings'] as const)
          seen[kind] += view[kind].length
        seen.advance += view.advance ? 1 : 0
      }
    }
  })

  it('was compared where there was something to compare', () => {
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(0)
  })
})
