import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { surveyIds } from '@/access/survey-scope'
import { workerPool } from '@/src/platform/db/pool'
import { tellSurveys } from '@/src/services/voting/tell-surveys'
import { people } from '@/tests/support/world/people'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

/** Mails as `survey: person`. */
const mails = async (): Promise<string[]> => {
  const { rows } = await world.database().owner.query<{ line: string }>(
    `select (values->>'id') || ': ' || resident_id as line from outgoing_messages
     where template = 'surveyOpened' order by 1`,
  )
  return rows.map(({ line }) => line)
}

/** What the scope of the portal says of everybody: the surveys open today that ask him. */
const wanted = async (): Promise<string[]> => {
  const { rows } = await world
    .database()
    .owner.query<{ id: string }>(`select id from surveys where $1::date between opens_on and last_on`, [
      today,
    ])
  const open = rows.map(({ id }) => id)
  const lines: string[] = []
  for (const label of Object.keys(people)) {
    const actor = await loadResident(idOf('residents', label), null)
    const ids = actor ? await surveyIds(actor, today) : []
    lines.push(...ids.filter((id) => open.includes(id)).map((id) => `${id}: ${idOf('residents', label)}`))
  }
  return lines.sort()
}

describe('mail on surveys', () => {
  it('goes to exactly those whom the portal shows the survey, once', async () => {
    const written = await tellSurveys(workerPool(), today)
    const told = await mails()
    expect(written).toBe(told.length)
    const expected = await wanted()
    expect(expected.length).toBeGreaterThan(0)
    // Those who cannot sign in yet have mail waiting as well; the portal shows them nothing to compare with.
    const shutOut = ['blocked', 'neverActivated'].map((label) => idOf('residents', label))
    expect(told.filter((line) => !shutOut.some((id) => line.endsWith(id)))).toEqual(expected)
    expect(await tellSurveys(workerPool(), today)).toBe(0)
  })

  it('says nothing of a draft, of one that is withdrawn, over or yet to come', async () => {
    const { rows } = await world
      .database()
      .owner.query<{ id: string }>(
        `select id from surveys where state <> 'published' or not ($1::date between opens_on and last_on)`,
        [today],
      )
    expect(rows.length).toBeGreaterThan(0)
    const told = (await mails()).map((line) => line.split(': ')[0])
    for (const { id } of rows) expect(told).not.toContain(id)
  })
})
