import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { importFiles } from './support/import-files'
import { changed, only, SAMPLE, withLine } from './support/sample-package'
import { countRows, emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

const asOf = async (): Promise<(string | null)[]> => {
  const { rows } = await database().owner.query<{ at: string | null }>(
    `select to_char(data_as_of_at at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI') as at from communities order by code desc`,
  )
  return rows.map((row) => row.at)
}

describe('the as-of time', () => {
  it('is the manifest’s, in Warsaw time, and only moves forward', async () => {
    await importFiles(SAMPLE)
    expect(await asOf()).toEqual(['2026-01-31 06:30', '2026-01-31 06:30'])
    await importFiles(changed('manifest.csv', '2026-01-31 06:30', '2026-01-30 06:30'))
    expect(await asOf()).toEqual(['2026-01-31 06:30', '2026-01-31 06:30'])
    await importFiles(
      changed('manifest.csv', '2026-01-31 06:30', '01.02.2026', only(['manifest.csv', 'ledger.csv'])),
    )
    expect(await asOf()).toEqual(['2026-02-01 00:00', '2026-01-31 06:30'])
  })

  it('stays where the package is refused or only tried', async () => {
    await importFiles(SAMPLE)
    const later = changed('manifest.csv', '2026-01-31 06:30', '2026-03-01')
    await importFiles(later, { dryRun: true })
    await importFiles(withLine('members.csv', 'SM2;P9;2021-01-01;', later))
    expect(await asOf()).toEqual(['2026-01-31 06:30', '2026-01-31 06:30'])
  })
})

describe('a dry run', () => {
  it('counts as the import would and writes nothing but its batch row', async () => {
    const result = await importFiles(SAMPLE, { dryRun: true })
    expect(result).toMatchObject({ applied: false, dryRun: true, errors: [] })
    expect(result.files.map((file) => file.new)).toEqual(result.files.map((file) => file.rows))
    expect(await countRows(database().owner)).toBe(0)
    const { rows } = await database().owner.query('select id, state::text, dry_run from import_batches')
    expect(rows).toEqual([{ id: result.batch, state: 'checked', dry_run: true }])
  })
})

it('an applied import leaves its batch with its communities and one audit row', async () => {
  const result = await importFiles(SAMPLE)
  const batch = await database().owner.query(
    `select b.state::text, b.source, b.dry_run, b.applied_at is not null as applied, b.files, length(b.sha256) as hash,
       (select count(*)::integer from import_batches_rels r where r.parent_id = b.id and r.path = 'communities') as communities
     from import_batches b where b.id = $1`,
    [result.batch],
  )
  const expected = {
    state: 'applied',
    source: 'Sample',
    dry_run: false,
    applied: true,
    files: result.files,
    hash: 64,
    communities: 2,
  }
  expect(batch.rows).toEqual([expected])
  const audit = await database().owner.query('select actor_kind::text, action, object_id from audit_events')
  expect(audit.rows).toEqual([{ actor_kind: 'system', action: 'import-applied', object_id: result.batch }])
})
