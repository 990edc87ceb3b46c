import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { readSettings } from '@/src/portal/settings/read-settings'
import {
  giveVotingDeclaration,
  hasVotingDeclaration,
  withdrawVotingDeclaration,
} from '@/src/services/voting/e-voting'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ clock: false })
const owner = () => world.database().owner

describe('the declaration of voting electronically', () => {
  const community = () => idOf('communities', 'C1')
  const input = () => ({ communityId: community(), personId: idOf('residents', 'owner') })
  const steps = async () =>
    (
      await owner().query<{ step: string }>(
        'select step from voting_declarations where person_id = $1 order by at',
        [idOf('residents', 'owner')],
      )
    ).rows.map(({ step }) => step)

  it('is shown while in force, is taken back once, and may be given again', async () => {
    const before = await steps()
    if (before.at(-1) === 'given') await withdrawVotingDeclaration(input())
    const start = (await steps()).length
    const actor = (await loadResident(idOf('residents', 'owner'), null))!
    expect((await readSettings(actor))?.declarations).toEqual([])
    await giveVotingDeclaration(input())
    expect((await readSettings(actor))?.declarations).toMatchObject([{ communityId: community() }])
    await withdrawVotingDeclaration(input())
    await withdrawVotingDeclaration(input())
    expect((await readSettings(actor))?.declarations).toEqual([])
    expect(await hasVotingDeclaration(owner(), community(), actor.id)).toBe(false)
    await giveVotingDeclaration(input())
    expect((await steps()).slice(start)).toEqual(['given', 'withdrawn', 'given'])
    const actions = (await readSettings(actor))?.events.map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['voting-declaration-given', 'voting-declaration-withdrawn']),
    )
  })
})
