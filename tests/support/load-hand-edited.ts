import { writeFileSync } from 'node:fs'
import { writeHandEditedPackage } from '@/src/cli/demo/package/write-hand-edited-package'
import { residentSignIn } from '@/src/cli/demo/sign-ins'
import { runImport } from '@/src/import/run-import'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'

// A process of its own, as the demo's is: its settings are the stack's.
const [packageDir, peopleFile] = process.argv.slice(2)
if (!packageDir || !peopleFile) throw new Error('Use: load-hand-edited PACKAGE_FOLDER PEOPLE_FILE')

const people = await writeHandEditedPackage(packageDir, { today: todayInWarsaw() })
const result = await runImport({
  source: packageDir,
  dryRun: false,
  importer: { kind: 'system' },
  pool: appPool(),
})
if (!result.applied)
  throw new Error(`The hand-edited package was refused: ${JSON.stringify(result.errors.slice(0, 5))}`)
const signIns = []
for (const person of people) signIns.push(await residentSignIn(appPool(), person))
writeFileSync(peopleFile, JSON.stringify(signIns), { mode: 0o600 })
process.exit(0)
