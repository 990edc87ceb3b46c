import type { Pool, PoolClient } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { annulVote } from '@/src/services/voting/annul-vote'
import { openResolution } from '@/src/services/voting/open-resolution'
import { verifyRecords, type BrokenRecord } from '@/src/services/system/verify-records'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal, takenBack } from './support/plain-sql'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
let resolution = ''

beforeAll(async () => {
  resolution = await draft(owner(), 'Z1')
  await openResolution({ resolutionId: resolution, staffId: null })
  await consent(owner(), 'buyer', 'ownerOfTwo', 'representative')
  const annulled = await cast(resolution, 'buyer', 'for')
  await cast(resolution, 'ownerOfTwo', 'against')
  await cast(resolution, 'representative', 'abstain')
  const reason = 'Karta podpisana przez inną osobę'
  const step = { resolutionId: resolution, voteId: annulled.votes[0]?.id ?? '', reason }
  await annulVote('proposed', { ...step, staffId: idOf('staff', 'manager') })
  await annulVote('approved', { ...step, staffId: idOf('staff', 'admin') })
})

/** What is found after the owner of the database has changed rows past the guards; taken back afterwards. */
const foundAfter = (table: string, statement: string): Promise<BrokenRecord[]> =>
  takenBack(owner(), async (db: PoolClient) => {
    await db.query(`alter table ${table} disable trigger user`)
    const { rowCount } = await db.query(statement)
    expect(rowCount, statement).toBeGreaterThan(0)
    return (await verifyRecords(db as unknown as Pool)).broken
  })

const columnsOf = async (table: string): Promise<{ name: string; type: string }[]> => {
  const { rows } = await owner().query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  )
  return rows
}

/** Another value of a column's kind, next to the one that stands there. */
const other = (name: string, type: string): string => {
  if (type === 'uuid') return `(select c.${name} from (select gen_random_uuid() as ${name}) c)`
  if (type === 'bigint') return `coalesce("${name}", 0) + 100`
  if (type === 'date') return `"${name}" + 1`
  if (type.startsWith('timestamp')) return `"${name}" + interval '1 millisecond'`
  if (type === 'USER-DEFINED')
    return `(select e.v from unnest(enum_range("${name}")) e(v) where e.v <> "${name}" limit 1)`
  return `overlay(coalesce("${name}", '') placing case when left("${name}", 1) = 'f' then 'e' else 'f' end from 1 for 1)`
}

describe('verify', () => {
  it('finds nothing where nothing was touched', async () => {
    expect(await verifyRecords(appPool())).toMatchObject({ ok: true, broken: [] })
  })

  it.each([
    ['votes', 2],
    ['voting_rights', 3],
    ['vote_annulments', 1],
  ])('names the first changed row of %s, whichever column a byte was changed in', async (table, position) => {
    const references = await owner().query<{ name: string }>(
      `select conname as name from pg_constraint where contype in ('f', 'c') and conrelid = $1::regclass`,
      [table],
    )
    for (const { name, type } of await columnsOf(table)) {
      const broken = await takenBack(owner(), async (db) => {
        await db.query(`alter table ${table} disable trigger user`)
        for (const constraint of references.rows)
          await db.query(`alter table ${table} drop constraint "${constraint.name}"`)
        await dropIndexesOf(db, table)
        if (name === 'id') await dropReferencesTo(db, table)
        const { rowCount } = await db.query(
          `update ${table} set "${name}" = ${other(name, type)} where resolution_id = $1 and position = $2`,
          [resolution, position],
        )
        expect(rowCount, name).toBe(1)
        return (await verifyRecords(db as unknown as Pool)).broken
      })
      const chain = broken.filter((row) => row.check.endsWith('-chain'))
      expect(chain.length, `${table}.${name}`).toBeGreaterThan(0)
      if (!['position', 'resolution_id'].includes(name))
        expect(chain[0]?.detail, `${table}.${name}`).toContain(`row ${position}:`)
    }
  })

  it.each([
    ['votes', 'from the middle', 'position = 2', 'a row before it is missing'],
    ['votes', 'from the end', 'position = 4', 'rows after it are missing'],
  ])('misses a row of %s taken out %s', async (table, _where, condition, detail) => {
    const broken = await foundAfter(
      table,
      `delete from ${table} where resolution_id = '${resolution}' and ${condition}`,
    )
    expect(broken.map((row) => row.detail).join()).toContain(detail)
  })

  it('misses a whole chain', async () => {
    const broken = await takenBack(owner(), async (db) => {
      await db.query('alter table votes disable trigger user')
      await db.query('alter table vote_annulments disable trigger user')
      await db.query('delete from vote_annulments')
      await db.query('delete from votes')
      return (await verifyRecords(db as unknown as Pool)).broken
    })
    expect(broken.map(({ check }) => check)).toContain('chain-heads')
  })

  it('sees a text changed after opening, and an electorate put in its place', async () => {
    const text = await foundAfter(
      'resolutions',
      `update resolutions set text = text || ' ' where id = '${resolution}'`,
    )
    expect(text).toMatchObject([{ check: 'resolutions-text', id: resolution }])
    const hash = await foundAfter(
      'resolutions',
      `update resolutions set electorate_hash = repeat('a', 64) where id = '${resolution}'`,
    )
    expect(hash).toMatchObject([{ check: 'resolutions-electorate', id: resolution }])
  })

  it('counts again: a stored result that the votes do not bear out is named', async () => {
    const broken = await foundAfter(
      'resolutions',
      `update resolutions set state = 'adopted', adopted_on = '2026-03-10', closed_at = now() where id = '${resolution}'`,
    )
    expect(broken.map(({ check }) => check)).toContain('resolutions-result')
  })
})

/** Uniqueness would refuse some of the changed values before `verify` is asked. */
async function dropIndexesOf(db: PoolClient, table: string): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select indexname as name from pg_indexes where tablename = $1 and indexname not like '%pkey'`,
    [table],
  )
  for (const { name } of rows) await db.query(`drop index "${name}"`)
}

/** References of other tables to this one's ids, gone until the transaction is taken back. */
async function dropReferencesTo(db: PoolClient, table: string): Promise<void> {
  const { rows } = await db.query<{ name: string; holder: string }>(
    `select conname as name, conrelid::regclass::text as holder from pg_constraint where contype = 'f' and confrelid = $1::regclass`,
    [table],
  )
  for (const { name, holder } of rows)
    await db.query(`alter table ${holder} drop constraint if exists "${name}"`)
}

describe('the database', () => {
  it('takes no right beside the frozen ones, no vote with another share, no changed text', async () => {
    const right = `insert into voting_rights (id, community_id, resolution_id, basis, premises_id, owner_id, part_num, part_den, share_num, share_den, from_on)
      select gen_random_uuid(), community_id, resolution_id, basis, premises_id, owner_id, 1, 1, 1, 2, from_on from voting_rights
      where resolution_id = '${resolution}' limit 1`
    expect((await refusal(takenBack(appPool(), (db) => db.query(right)))).code).toBe('42501')
    const vote = `insert into votes (id, community_id, resolution_id, right_id, premises_id, person_id, principal_id, capacity, choice, share_num, share_den, channel, cast_on, cast_at, declaration, receipt, salt)
      select gen_random_uuid(), community_id, resolution_id, right_id, premises_id, person_id, principal_id, capacity, choice, share_num + 1, share_den, channel, cast_on, cast_at, 'x', 'x', salt
      from votes where resolution_id = '${resolution}' limit 1`
    expect((await refusal(takenBack(owner(), (db) => db.query(vote)))).code).toBe('23514')
    for (const change of ["text = 'inny'", "rule = 'oneOwner'", "state = 'draft'", "opens_on = '2026-01-01'"])
      expect(
        (
          await refusal(
            takenBack(appPool(), (db) =>
              db.query(`update resolutions set ${change} where id = '${resolution}'`),
            ),
          )
        ).code,
        change,
      ).toBe('42501')
  })
})
