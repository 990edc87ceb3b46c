import { describe, expect, it } from 'vitest'
import { demoState, markDemo } from '@/src/cli/demo/foreign-data'
import { useTestDatabase } from '../support/database'

const database = useTestDatabase()
const state = () => demoState(database().urls.owner)
const run = (statement: string) => database().owner.query(statement)

describe('whose database it is', () => {
  it('is new when it was migrated and holds nothing', async () => {
    expect(await state()).toBe('new')
  })

  it('is refused when somebody’s rows are in it', async () => {
    await run(
      `insert into staff (id, email, name, role, locale) values (portal.uuid_v7(), 'a@b.pl', 'A', 'admin', 'pl')`,
    )
    await expect(state()).rejects.toThrow('a row of public.staff was there before')
    await run('delete from staff')
  })

  it('is refused when another program’s rows are in it', async () => {
    await run('create schema other; create table other.things as select 1 as id')
    await expect(state()).rejects.toThrow('other.things')
    await run('drop schema other cascade')
  })

  it('is refused when it has tables and was never migrated', async () => {
    await run('alter table payload_migrations rename to hidden')
    await expect(state()).rejects.toThrow('was there before')
    await run('alter table hidden rename to payload_migrations')
  })

  it('is the demo’s once the demo has marked it, whatever its visitors add', async () => {
    await markDemo(database().urls.owner, 'begun')
    await run(
      `insert into staff (id, email, name, role, locale) values (portal.uuid_v7(), 'a@b.pl', 'A', 'admin', 'pl')`,
    )
    expect(await state()).toBe('begun')
    await markDemo(database().urls.owner, 'ready')
    expect(await state()).toBe('ready')
  })
})
