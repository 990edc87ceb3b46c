import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeStatement } from '@/src/cli/demo/bank/make-statements'
import { makeBooks } from '@/src/cli/demo/books/make-books'
import { makeDemoFaults } from '@/src/cli/demo/faults/make-faults'
import { makeDebts } from '@/src/cli/demo/make-debts'
import { makeDocuments } from '@/src/cli/demo/make-notices'
import { makePapers } from '@/src/cli/demo/make-papers'
import { makeReadings } from '@/src/cli/demo/make-readings'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import { makeSignIns } from '@/src/cli/demo/sign-ins'
import { makeDemoVotings } from '@/src/cli/demo/votings/make-votings'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { useTestDatabase } from '../support/database'
import { bytesBelow, exportTo } from './support/exports'
import { errorsOf, importFrom, inFolder, warningsOf } from './support/import-files'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()
const today = todayInWarsaw()

/** The demo as it is shown: what was imported, and what residents and staff did with it since. */
const makeWorld = async (folder: string): Promise<void> => {
  const pool = appPool()
  const imported = await writeDemoPackage(join(folder, 'world'), { today })
  expect(errorsOf(await importFrom(join(folder, 'world')))).toEqual([])
  const people = [...imported, ...(await makeBooks(pool, join(folder, 'books')))]
  await makeStatement(pool, join(folder, 'bank'), 'WM-KLONOWA')
  const apart = people.map(({ personCode }) => personCode)
  await makeReadings(pool, 'WM-KLONOWA', apart)
  await makeDebts(pool, 'WM-KLONOWA')
  await makePapers(pool, 'WM-KLONOWA')
  await makeSignIns(pool, people)
  await makeDemoVotings(pool, { today, apart })
  await makeDemoFaults(pool, today)
  await makeDocuments(pool, join(folder, 'documents'), today)
}

it('the demo’s world leaves, comes into an empty portal and leaves again as the same bytes', async () => {
  await inFolder(async (folder) => {
    await makeWorld(folder)
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    const exported = await exportTo(first)
    expect(exported.communities.length).toBeGreaterThanOrEqual(3)
    expect(exported.files.find(({ name }) => name === 'ledger')?.rows).toBeGreaterThan(5000)

    const again = await importFrom(first)
    expect([errorsOf(again), warningsOf(again)]).toEqual([[], []])
    expect(again.files.filter(({ rows, unchanged }) => rows !== unchanged)).toEqual([])

    await emptyDatabase(database().owner)
    const fresh = await importFrom(first)
    expect([errorsOf(fresh), warningsOf(fresh), fresh.applied]).toEqual([[], [], true])
    expect(fresh.files.filter(({ rows, new: added }) => rows !== added)).toEqual([])
    expect((await exportTo(second)).files).toEqual(exported.files)
    expect(await bytesBelow(second)).toEqual(await bytesBelow(first))
  })
}, 300_000)
