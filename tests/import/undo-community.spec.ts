import { beforeEach, expect, it } from 'vitest'
import { undoBatch } from '@/src/import/undo/undo-batch'
import { appPool } from '@/src/platform/db/pool'
import { useTestDatabase } from '../support/database'
import { errorsOf, importFiles } from './support/import-files'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()
const sql = (text: string) => database().owner.query(text)
const FIRST = {
  'communities.csv':
    'code;kind;name;shortName;street;postalCode;city\nWM-NOWA;wspolnota;Wspólnota Nowa;Nowa;Nowa 1;30-001;Kraków\n',
}

beforeEach(() => emptyDatabase(database().owner))

const first = async (): Promise<string> => {
  const result = await importFiles(FIRST)
  expect([errorsOf(result), result.applied]).toEqual([[], true])
  return result.batch
}
const undo = (batchId: string) => undoBatch({ batchId, by: { kind: 'system' }, pool: appPool() })

it('a community that came in stays, as the log names it, and with it its keys and names of columns', async () => {
  const batch = await first()
  await sql(`with k as (insert into import_keys (id, name, token_hash, token_end, expires_at)
      values (gen_random_uuid(), 'Program', repeat('a', 64), 'abcd', now() + interval '1 year') returning id)
    insert into import_keys_rels ("order", parent_id, path, communities_id)
    select 1, k.id, 'communities', c.id from k, communities c`)
  await sql(`insert into import_mappings (id, community_id, table_name, header, column_name)
    select gen_random_uuid(), id, 'people', 'Imię', 'firstName' from communities`)
  await undo(batch)
  for (const table of ['communities', 'import_keys_rels', 'import_mappings'])
    expect((await sql(`select 1 from ${table}`)).rowCount, table).toBe(1)
  // The same package may come again and changes nothing.
  const again = await importFiles(FIRST)
  expect([errorsOf(again), again.files[0]?.unchanged]).toEqual([[], 1])
})
