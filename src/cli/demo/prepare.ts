import { writeFileSync } from 'node:fs'
import { runImport } from '@/src/import/run-import'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { makeStatement } from './bank/make-statements'
import { JESION } from './books/jesion-package'
import { makeBooks } from './books/make-books'
import { setContacts } from './contacts'
import { makeCorrespondence } from './correspondence'
import { makeDemoFaults } from './faults/make-faults'
import { makeDemoInspections } from './faults/make-inspections'
import { writeDemoPackage } from './package/write-demo-package'
import { makeDebts } from './make-debts'
import { makeAnnouncements, makeDocuments } from './make-notices'
import { makeImportSettings } from './make-import-settings'
import { makePapers } from './make-papers'
import { makeReadings } from './make-readings'
import { makeSignIns } from './sign-ins'
import { makeSurveys } from './surveys/make-surveys'
import { makeDemoVotings } from './votings/make-votings'

// A process of its own, started by the demo: what it loads is not carried along while the portal is served.
const [packageDir, peopleFile] = process.argv.slice(2)
if (!packageDir || !peopleFile) throw new Error('Use: prepare PACKAGE_FOLDER PEOPLE_FILE')

const imported = await writeDemoPackage(packageDir, { today: todayInWarsaw() })
const result = await runImport({
  source: packageDir,
  dryRun: false,
  importer: { kind: 'system' },
  pool: appPool(),
})
if (!result.applied)
  throw new Error(`The demo package was refused: ${JSON.stringify(result.errors.slice(0, 5))}`)
const people = [...imported, ...(await makeBooks(appPool(), `${packageDir}-books`))]
for (const code of [JESION, 'WM-KLONOWA']) await makeStatement(appPool(), `${packageDir}-bank-${code}`, code)
await setContacts(
  appPool(),
  people.map(({ community }) => community),
)
await makeSurveys(
  appPool(),
  people.map(({ personCode }) => personCode),
)
await makeReadings(
  appPool(),
  'WM-KLONOWA',
  people.map(({ personCode }) => personCode),
)
await makeDebts(appPool(), 'WM-KLONOWA')
await makePapers(appPool(), 'WM-KLONOWA')
const signIns = await makeSignIns(appPool(), people)
await makeImportSettings(appPool(), 'SM-ZACISZE')
await makeDemoVotings(appPool(), {
  today: todayInWarsaw(),
  apart: people.map(({ personCode }) => personCode),
})
await makeDemoFaults(appPool(), todayInWarsaw())
await makeDemoInspections(appPool(), todayInWarsaw())
await makeDocuments(appPool(), `${packageDir}-documents`, todayInWarsaw())
await makeAnnouncements(appPool())
const first = people.find(({ role }) => role === 'resident')
if (first) await makeCorrespondence(appPool(), first.personCode, todayInWarsaw())
writeFileSync(peopleFile, JSON.stringify(signIns, null, 2), { mode: 0o600 })
process.exit(0)
