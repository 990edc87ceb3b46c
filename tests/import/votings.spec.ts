import { beforeEach, describe, expect, it } from 'vitest'
import { verifyRecords } from '@/src/services/system/verify-records'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles } from './support/import-files'
import { changed, withLine, type Files } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()
beforeEach(() => emptyDatabase(database().owner))

/** Premises 1 is held by P1 and P2, half each, premises 2 by a company that P1 speaks for. */
const VOTINGS: Files = {
  ...withLine('occupancies.csv', 'WM1;2;P1;representative;2020-01-01;;;;;P3'),
  'resolutions.csv':
    'community;number;title;text;mode;rule;openedOn;closedOn;result;adoptedOn\n' +
    'WM1;1/2025;Remont dachu;§ 1.;circulation;shares;2025-03-01;2025-03-31;adopted;2025-03-12\n' +
    'SM2;1/2025;Statut;;meeting;memberVote;2025-04-05;2025-04-05;;\n',
  'votes.csv':
    'community;resolution;premises;person;choice;castOn;channel\n' +
    'WM1;1/2025;1;P1;for;2025-03-05;paper\n' +
    'WM1;1/2025;2;P1;for;2025-03-12;meeting\n' +
    'WM1;1/2025;1;P2;against;2025-03-31;\n',
}
const count = () => tallyResolution({ community: 'WM1', number: '1/2025' })

describe('resolutions and votes of the past', () => {
  it('come in with their electorate, count exactly and hang together', async () => {
    const result = await importFiles(VOTINGS)
    expect(errorsOf(result)).toEqual([])
    expect(result.warnings).toEqual([])
    expect(await count()).toMatchObject({
      base: { num: 2000, den: 2000 },
      for: { num: 1500, owners: 2, premises: 2 },
      against: { num: 500, owners: 1, premises: 1 },
      none: { num: 0, premises: 0 },
      result: 'adopted',
      adoptedOn: '2025-03-12',
    })
    expect(await verifyRecords(database().owner)).toMatchObject({ ok: true })
  })

  it('whose file names no result get it from their votes, with the day', async () => {
    await importFiles(changed('resolutions.csv', ';adopted;2025-03-12', ';;', VOTINGS))
    const { rows } = await database().owner.query<{ state: string; on: string }>(
      `select r.state, r.adopted_on::text as on from resolutions r join communities c on c.id = r.community_id where c.code = 'WM1'`,
    )
    expect(rows).toEqual([{ state: 'adopted', on: '2025-03-12' }])
  })

  it('are counted with those of the packages before', async () => {
    const open = changed('resolutions.csv', ';adopted;2025-03-12', ';;', VOTINGS)
    const all = String(open['votes.csv']).split('\n')
    const part = (...lines: number[]): Files => ({
      ...open,
      'votes.csv': [all[0], ...lines.map((line) => all[line]), ''].join('\n'),
    })
    const result = async () =>
      (
        await database().owner.query<{ state: string; on: string | null }>(
          `select r.state, r.adopted_on::text as on from resolutions r join communities c on c.id = r.community_id
           where c.code = 'WM1'`,
        )
      ).rows[0]
    await importFiles(part(1))
    expect(await result()).toEqual({ state: 'rejected', on: null })
    await importFiles(part(2))
    expect(await result()).toEqual({ state: 'adopted', on: '2025-03-12' })
    await importFiles(part(3))
    expect(await result()).toEqual({ state: 'adopted', on: '2025-03-12' })
  })

  it('sent again change nothing', async () => {
    await importFiles(VOTINGS)
    const again = await importFiles(VOTINGS)
    expect(errorsOf(again)).toEqual([])
    expect(countsOf(again, 'votes')).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    expect(countsOf(again, 'resolutions')).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
  })

  it.each([
    ['another choice', ';for;2025-03-05;', ';against;2025-03-05;', 'votes 2 choice IMMUTABLE_ROW'],
    ['another day', ';for;2025-03-05;', ';for;2025-03-06;', 'votes 2 castOn IMMUTABLE_ROW'],
  ])('of a stored vote: %s is refused', async (_what, from, to, error) => {
    await importFiles(VOTINGS)
    expect(errorsOf(await importFiles(changed('votes.csv', from, to, VOTINGS)))).toEqual([error])
  })

  it.each([
    ['before the voting', ';against;2025-03-31;', ';against;2025-02-28;', 'votes 4 castOn OUT_OF_TIME'],
    ['after the closing day', ';against;2025-03-31;', ';against;2025-04-01;', 'votes 4 castOn OUT_OF_TIME'],
    ['by a stranger', 'WM1;1/2025;1;P2;', 'WM1;1/2025;2;P2;', 'votes 4 person NOT_ENTITLED'],
    [
      'on a resolution nobody knows',
      'WM1;1/2025;1;P2;',
      'WM1;9/2025;1;P2;',
      'votes 4 resolution UNKNOWN_REFERENCE',
    ],
  ])('%s: refused', async (_what, from, to, error) => {
    expect(errorsOf(await importFiles(changed('votes.csv', from, to, VOTINGS)))).toEqual([error])
  })

  it('with a result the votes do not bear out are warned of', async () => {
    const wrong = changed('resolutions.csv', ';adopted;2025-03-12', ';rejected;', VOTINGS)
    const result = await importFiles(wrong)
    expect(result.warnings).toMatchObject([
      { file: 'resolutions', row: 2, column: 'result', code: 'RESULT_DIFFERS' },
    ])
    const day = await importFiles(changed('resolutions.csv', ';2025-03-12', ';2025-03-13', VOTINGS))
    expect(day.warnings).toMatchObject([{ column: 'adoptedOn', code: 'RESULT_DIFFERS' }])
  })

  it('after a sale count the buyer’s vote for the seller’s share', async () => {
    const sold = changed(
      'occupancies.csv',
      'WM1;2;P3;owner;2020-01-01;;',
      'WM1;2;P3;owner;2020-01-01;2025-03-10;',
      {
        ...VOTINGS,
        ...changed('votes.csv', 'WM1;1/2025;2;P1;', 'WM1;1/2025;2;P2;', VOTINGS),
      },
    )
    const files = withLine('occupancies.csv', 'WM1;2;P2;owner;2025-03-10;;;;;', sold)
    expect(errorsOf(await importFiles(files))).toEqual([])
    expect(await count()).toMatchObject({ for: { num: 1500, premises: 2 } })
  })

  it('of owner and spouse who differ are counted apart', async () => {
    const files = withLine('occupancies.csv', 'WM1;2;P2;spouse;2020-01-01;;;;;P3', {
      ...VOTINGS,
      ...withLine('votes.csv', 'WM1;1/2025;2;P2;against;2025-03-13;', VOTINGS),
    })
    expect(errorsOf(await importFiles(files))).toEqual([])
    expect(await count()).toMatchObject({
      for: { num: 500 },
      conflicted: { num: 1000, owners: 1, premises: 1 },
      result: 'rejected',
    })
  })
})
