import { describe, expect, it } from 'vitest'
import { loadStaff } from '@/access/actor/load'
import type { Slug } from '@/access/slugs'
import {
  FIND_SHOWN,
  findInRegister,
  findPerson,
  type FindKind,
} from '@/src/services/register/find-in-register'
import { wordsToFind } from '@/src/services/register/find-words'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const find = async (label: string, typed: string) => {
  const actor = await loadStaff(idOf('staff', label), null)
  return actor ? findInRegister(actor, typed) : []
}

const slugs: Record<FindKind, Slug> = {
  people: 'residents',
  premises: 'premises',
  accounts: 'accounts',
  invoices: 'supplier-invoices',
}

describe('the search over the register', () => {
  it('finds of each kind nothing but what the table lets somebody read', async () => {
    const found: Partial<Record<FindKind, number>> = {}
    for (const label of ['admin', 'manager', 'managerOfC2', 'managerOfBoth', 'accountant', 'idleManager']) {
      const user = await world.userOf({ collection: 'staff', label })
      for (const typed of ['P-', 'K1', 'L1', 'FV', '1', 'testowa']) {
        for (const { kind, id } of await find(label, typed)) {
          found[kind] = (found[kind] ?? 0) + 1
          const rest = await world
            .payload()
            .count({ collection: slugs[kind], where: { id: { equals: id } }, overrideAccess: false, user })
          expect(rest.totalDocs, `${label} ${typed} ${kind}`).toBe(1)
        }
      }
    }
    for (const kind of Object.keys(slugs)) expect(found[kind as FindKind], kind).toBeGreaterThan(0)
    expect(await find('idleManager', '1')).toEqual([])
    expect(await find('technician', '1')).toEqual([])
  })

  it('needs neither case nor Polish marks, takes words in any order, and a telephone without blanks', async () => {
    const { owner } = world.database()
    await owner.query(
      `update residents set first_name = 'Żaneta', last_name = 'Łęcka-Ździebło', phone = '+48 600 700 800' where id = $1`,
      [idOf('residents', 'owner')],
    )
    for (const typed of ['lecka', 'ŹDZIEBŁO', 'zdzieblo zaneta', '600700800', 'P-owner']) {
      const ids = (await find('manager', typed)).filter(({ kind }) => kind === 'people').map(({ id }) => id)
      expect(ids, typed).toContain(idOf('residents', 'owner'))
    }
    expect(await find('manager', "łęcka' or true --")).toEqual([])
    expect(await find('manager', '%')).toEqual([])
    expect(await find('manager', 'a')).toEqual([])
  })

  it('shows a person’s places only in one’s own communities, and a bounded number', async () => {
    const both = await loadStaff(idOf('staff', 'managerOfBoth'), null)
    const one = await loadStaff(idOf('staff', 'manager'), null)
    if (!both || !one) throw new Error('No staff.')
    const wide = await findPerson(both, idOf('residents', 'ownerInBoth'))
    const narrow = await findPerson(one, idOf('residents', 'ownerInBoth'))
    expect(narrow?.community.split(', ').length).toBe(1)
    expect(wide?.community.split(', ').length).toBe(2)
    expect(await findPerson(one, idOf('residents', 'ownerElsewhere'))).toBeNull()
    const people = (await find('admin', 'P-')).filter(({ kind }) => kind === 'people')
    expect(people.length).toBe(FIND_SHOWN + 1)
  })
})

describe('what was typed', () => {
  it('comes down to a few plain words', () => {
    expect(wordsToFind('  Żółć,  7/3 ')).toEqual(['zolc', '7', '3'])
    expect(wordsToFind('a b')).toEqual([])
    expect(wordsToFind('7')).toEqual(['7'])
    expect(wordsToFind('ab '.repeat(50))).toHaveLength(8)
    expect(wordsToFind('')).toEqual([])
  })
})
