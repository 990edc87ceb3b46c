import { beforeAll, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { readSettlement } from '@/src/portal/finance/read-settlements'
import { placesOf } from '@/src/portal/register/place'
import { openConversation } from '@/src/services/communication/resident-messages'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner
const actorOf = async (label: string): Promise<ResidentActor> =>
  (await loadResident(idOf('residents', label), null))!

const contest = async (label: string, settlement: string) =>
  openConversation(world.payload(), await actorOf(label), {
    ...{ subject: 'Reklamacja rozliczenia', body: 'Stan licznika się nie zgadza.', change: null, files: [] },
    ...{ premisesId: idOf('premises', 'P1'), settlementId: idOf('settlements', settlement) },
  })

/** The world's day is in March 2026. */
const contestUntil = (settlement: string, day: string) =>
  owner().query('update settlements set contest_until_on = $2 where id = $1', [
    idOf('settlements', settlement),
    day,
  ])

beforeAll(async () => {
  await contestUntil('K1.3', '2099-01-01')
  await contestUntil('K1.2', '2025-10-10')
})

describe('a settlement contested', () => {
  it('becomes a case of its own, tied to it, which the settlement’s page shows to whoever wrote it', async () => {
    const id = await contest('owner', 'K1.3')
    const { rows } = await owner().query<Record<string, unknown>>(
      'select kind, settlement_id, status, number from conversations where id = $1',
      [id],
    )
    expect(rows).toEqual([
      {
        ...{ kind: 'settlement', settlement_id: idOf('settlements', 'K1.3'), status: 'open' },
        number: expect.stringMatching(/^\d{3}\/\d{4}$/) as string,
      },
    ])
    const caseSeenBy = async (label: string) => {
      const actor = await actorOf(label)
      const views = await Promise.all(
        placesOf(actor).map((place) => readSettlement(actor, place, idOf('settlements', 'K1.3'))),
      )
      return views.find((view) => view !== null)?.contestCase
    }
    expect(await caseSeenBy('owner')).toEqual({ id, number: rows[0]?.['number'] })
    // The spouse reads the same settlement, not the other's letters.
    expect(await caseSeenBy('spouse')).toBeNull()
  })

  it('after its last day is refused, and so is another’s, a missing one, and one without money rights', async () => {
    await expect(contest('owner', 'K1.2')).rejects.toMatchObject({ code: 'CONTEST_OVER' })
    await contestUntil('K2.2', '2099-01-01')
    await expect(contest('owner', 'K2.2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(contest('owner', 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(contest('tenant', 'K1.3')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
