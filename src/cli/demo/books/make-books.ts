import type { Pool } from 'pg'
import { firstOfMonth } from '@/src/domain/time/civil-date'
import { runImport } from '@/src/import/run-import'
import { todayInWarsaw } from '@/src/platform/clock'
import type { DemoPeople } from '../package/model'
import { writeJesionPackage } from './jesion-package'
import { keepBooks } from './keep-books'

/** The community whose books the portal keeps: its register through the import, its books through the services. */
export async function makeBooks(pool: Pool, packageDir: string): Promise<DemoPeople> {
  const people = await writeJesionPackage(packageDir, firstOfMonth(todayInWarsaw()))
  const result = await runImport({ source: packageDir, dryRun: false, importer: { kind: 'system' }, pool })
  if (!result.applied)
    throw new Error(`The package of Jesionowa 7 was refused: ${JSON.stringify(result.errors.slice(0, 5))}`)
  await keepBooks(pool)
  return people
}
