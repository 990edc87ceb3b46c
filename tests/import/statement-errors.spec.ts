import { beforeAll, describe, expect, it } from 'vitest'
import { camt, elixir, mt940 } from '@/tests/support/bank-files'
import { useTestDatabase } from '../support/database'
import { BASE, numberOf, statement, to, transfer } from './support/bank-house'
import { errorsOf, importFiles } from './support/import-files'

const database = useTestDatabase()
beforeAll(async () => {
  expect((await importFiles(BASE)).applied).toBe(true)
})

describe('bank files with errors', () => {
  const good = statement([to(1, 1, { bookedOn: '2026-04-01' })])
  it('stop the whole package, each with its file and code', async () => {
    const result = await importFiles({
      'statements/a.sta': mt940([to(1, 1)], '<', { closingGr: 1 }),
      'statements/b.sta': mt940([to(1, 1)], '<', { own: numberOf(9, 9) }),
      'statements/c.sta': elixir([transfer(), transfer()], numberOf(9, 9)),
      'statements/d.sta': 'to nie wyciąg',
      'statements/e.sta': `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${camt([to(1, 1)])}`,
      'statements/good.sta': good,
    })
    expect(result.applied).toBe(false)
    expect(errorsOf(result)).toEqual([
      'statements/a.sta - - STATEMENT_MISMATCH',
      'statements/b.sta - - UNKNOWN_REFERENCE',
      'statements/c.sta 1 - UNKNOWN_REFERENCE',
      'statements/c.sta 2 - UNKNOWN_REFERENCE',
      'statements/d.sta - - BAD_FILE',
      'statements/e.sta - - BAD_FILE',
    ])
    const { rows } = await database().owner.query(
      'select id from bank_transactions union all select id from bank_statements',
    )
    expect(rows).toEqual([])
  })

  it('of a community that is not the importer’s are of an account nobody knows', async () => {
    const made = await database().owner.query<{ id: string }>(
      `insert into staff (id, email, name, role) values (gen_random_uuid(), 'a@example.pl', 'S', 'accountant') returning id`,
    )
    const importer = { kind: 'staff' as const, id: made.rows[0]?.id ?? '', communityIds: [] }
    const result = await importFiles({ 'statements/a.sta': good }, { importer })
    expect(errorsOf(result)).toEqual(['statements/a.sta - - UNKNOWN_REFERENCE'])
  })
})
