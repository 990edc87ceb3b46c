import { beforeAll, expect, it } from 'vitest'
import { testVariables, useTestDatabase } from '../support/database'
import { portal } from '../support/portal-command'
import { importFiles, inFolder, writeFiles } from './support/import-files'
import { SAMPLE } from './support/sample-package'

const database = useTestDatabase()

const FOREIGN = {
  'buildings.csv': 'Osiedle,Nr budynku,ulica,kod_pocztowy,miasto\nWM1,B9,Nowa 1,00-001,Łódź\n',
}

beforeAll(async () => {
  await importFiles(SAMPLE)
  await database().owner.query(
    `insert into import_mappings (id, community_id, table_name, header, column_name)
     select gen_random_uuid(), c.id, 'buildings', m.header, m.name from communities c,
       (values ('Osiedle', 'community'), ('Nr budynku', 'code')) m(header, name) where c.code = 'WM1'`,
  )
})

const command = (folder: string, ...more: string[]) =>
  portal(['import', folder, '--dry-run', '--json', ...more], testVariables(database().urls))

it('the command reads a package with a community’s names where told so', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, FOREIGN)
    expect(command(folder)).toMatchObject({ code: 1, json: { applied: false } })
    expect(command(folder, '--columns-of', 'WM1')).toMatchObject({
      code: 0,
      json: { errors: [], warnings: [], files: [{ name: 'buildings', rows: 1, new: 1, errors: 0 }] },
    })
    expect(command(folder, '--columns-of', 'SM2')).toMatchObject({ code: 1 })
    expect(command(folder, '--columns-of', 'NIE-MA')).toMatchObject({ code: 2 })
  })
}, 60_000)
