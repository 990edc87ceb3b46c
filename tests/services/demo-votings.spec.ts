import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import { makeSignIns } from '@/src/cli/demo/sign-ins'
import { makeDemoVotings } from '@/src/cli/demo/votings/make-votings'
import { runImport } from '@/src/import/run-import'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { verifyRecords } from '@/src/services/system/verify-records'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
import { useTestDatabase } from '../support/database'

const database = useTestDatabase()
const today = todayInWarsaw()
const number = (count: number, year = today.slice(0, 4)) => `${count}/${year}`
const count = (of: string, community = 'WM-KLONOWA') => tallyResolution({ community, number: of })

let apart: string[] = []
beforeAll(async () => {
  const source = await mkdtemp(path.join(os.tmpdir(), 'demo-votings-'))
  const people = await writeDemoPackage(source, { today })
  const result = await runImport({ source, dryRun: false, importer: { kind: 'system' }, pool: appPool() })
  expect(result.errors).toEqual([])
  expect(result.warnings.filter(({ file }) => file === 'resolutions')).toEqual([])
  apart = people.map(({ personCode }) => personCode)
  await makeSignIns(appPool(), people)
  await makeDemoVotings(appPool(), { today, apart })
}, 300_000)

it('the demo shows votings in every state, which verify and do not come twice', async () => {
  expect(await count(number(4))).toMatchObject({ result: 'open', conflicted: { owners: 1 } })
  expect(await count(number(5))).toMatchObject({ rule: 'oneOwner', result: 'open' })
  expect(await count(number(3))).toMatchObject({ result: 'adopted' })
  expect(await count(number(1), 'SM-ZACISZE')).toMatchObject({ rule: 'memberVote', result: 'open' })
  const before = String(Number(today.slice(0, 4)) - 1)
  expect(await count(number(2, before))).toMatchObject({ result: 'adopted', adoptedOn: `${before}-03-25` })
  expect(await count(number(5, before))).toMatchObject({ result: 'rejected' })
  const { rows } = await database().owner.query<{ state: string }>(
    'select distinct state from resolutions order by 1',
  )
  expect(rows.map(({ state }) => state)).toEqual(['draft', 'open', 'adopted', 'rejected'])
  expect(await verifyRecords(database().owner)).toMatchObject({ ok: true })
  const rowsOf = async () => (await database().owner.query('select from votes')).rowCount
  const votes = await rowsOf()
  await makeDemoVotings(appPool(), { today, apart })
  expect(await rowsOf()).toBe(votes)
}, 120_000)
