import { beforeAll, describe, expect, it } from 'vitest'
import { compareFractions, fraction, sumFractions } from '@/src/domain/register/shares'
import type { DemoRole } from '@/src/cli/demo/package/model'
import { DAYS, entriesOf, readDemo, type Cells, type Read } from './support/read-package'

type Tie = Cells<'occupancies'>

const isCurrent = (today: string) => (tie: { from: string; to: string }) =>
  tie.from <= today && (tie.to === '' || today < tie.to)

describe.each(DAYS)('the people with sign-ins on %s', (today) => {
  let demo: Read
  beforeAll(async () => {
    demo = await readDemo(today)
  })

  const person = (role: DemoRole, community = 'WM-KLONOWA'): string => {
    const found = demo.signIns.find((one) => one.role === role && one.community === community)
    if (!found) throw new Error(`nobody is ${role}`)
    return found.personCode
  }
  const tiesOf = (code: string): Tie[] => demo.occupancies.filter((tie) => tie.person === code)
  const current = (code: string): Tie[] => tiesOf(code).filter(isCurrent(today))
  const terms = (code: string) => demo['board-terms'].filter((term) => term.person === code)

  it('begins with the main resident and the board member', () => {
    expect(demo.signIns.slice(0, 2)).toMatchObject([
      { role: 'resident', personCode: 'KL-007' },
      { role: 'board', personCode: 'KL-015' },
    ])
    expect(new Set(demo.signIns.map(({ personCode }) => personCode)).size).toBe(demo.signIns.length)
  })

  it('knows each of them, with a tie to the community and a sentence', () => {
    for (const { personCode, community, about } of demo.signIns) {
      expect(demo.people.some(({ code }) => code === personCode)).toBe(true)
      expect(tiesOf(personCode).some((tie) => tie.community === community)).toBe(true)
      expect(about).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('gives the main resident a flat and a parking place', () => {
    expect(demo.people.find(({ code }) => code === 'KL-007')).toMatchObject({
      firstName: 'Anna',
      lastName: 'Wiśniewska',
    })
    expect(current('KL-007').map((tie) => `${tie.premises} ${tie.account}`)).toEqual(['7 K-7', 'G-4 K-G-4'])
    const flat = demo.premises.find((row) => row.community === 'WM-KLONOWA' && row.code === '7')
    expect(flat).toMatchObject({ areaM2: '48.37', floor: '2', building: '12' })
  })

  it('has boards with all grants, with none, and of a term that is over', () => {
    const all = 'costs|balances|suppliers|debts|advances|contacts'
    expect(terms(person('board')).filter(isCurrent(today))).toMatchObject([{ grants: all }])
    expect(terms(person('boardBasic')).filter(isCurrent(today))).toMatchObject([{ grants: '' }])
    expect(terms(person('formerBoard'))).toHaveLength(1)
    expect(terms(person('formerBoard')).filter(isCurrent(today))).toEqual([])
  })

  it('shows no money to tenants and members of a household', () => {
    for (const code of [
      person('tenant'),
      person('tenant', 'SM-ZACISZE'),
      person('formerTenant'),
      person('householdMember'),
    ])
      expect(tiesOf(code).map(({ account }) => account)).toEqual([''])
    expect(current(person('tenant'))).toHaveLength(1)
    expect(current(person('formerTenant'))).toEqual([])
  })

  it('gives seller and buyer an account each, changing on one day', () => {
    const [sold] = tiesOf(person('formerOwner'))
    const [bought] = tiesOf(person('newOwner'))
    expect(sold?.to).toBe(bought?.from)
    expect(sold?.premises).toBe(bought?.premises)
    expect(sold?.account).not.toBe(bought?.account)
    expect(sold && sold.to < today).toBe(true)
    const buyerRows = entriesOf(demo, bought?.account ?? '')
    expect(buyerRows.length).toBeGreaterThan(0)
    expect(buyerRows.every(({ bookedOn }) => bookedOn >= (bought?.from ?? ''))).toBe(true)
    const charged = entriesOf(demo, sold?.account ?? '').filter(({ kind }) => kind === 'charge')
    expect(charged.every(({ bookedOn }) => bookedOn < (sold?.to ?? ''))).toBe(true)
  })

  it('names a principal who owns the same premises for everyone who stands beside an owner', () => {
    const beside = demo.occupancies.filter(({ capacity }) =>
      ['spouse', 'proxy', 'representative'].includes(capacity),
    )
    const owns = (tie: Tie): boolean =>
      tiesOf(tie.principal).some(
        (other) =>
          other.capacity === 'owner' && other.community === tie.community && other.premises === tie.premises,
      )
    expect(new Set(beside.map(({ capacity }) => capacity)).size).toBe(3)
    expect(beside.filter((tie) => !owns(tie))).toEqual([])
    const companies = new Set(demo.people.filter(({ companyName }) => companyName).map(({ code }) => code))
    const representatives = beside.filter(({ capacity }) => capacity === 'representative')
    expect(representatives.every((tie) => companies.has(tie.principal))).toBe(true)
  })

  it('has co-owners of halves and of thirds', () => {
    const parts = (home: string) =>
      demo.occupancies
        .filter((tie) => tie.community === 'WM-KLONOWA' && tie.premises === home && tie.capacity === 'owner')
        .map((tie) => fraction(BigInt(tie.fractionNum), BigInt(tie.fractionDen)))
    expect(parts('12')).toEqual([fraction(1, 2), fraction(1, 2)])
    expect(parts('23')).toEqual([fraction(1, 3), fraction(1, 3), fraction(1, 3)])
    expect(compareFractions(sumFractions(parts('23')), fraction(1, 1))).toBe(0)
    expect(tiesOf(person('partOwner'))).toMatchObject([{ premises: '12', account: 'K-12' }])
  })

  it('has members and non-members in the cooperative, and someone with homes in both communities', () => {
    const members = new Set(demo.members.filter(isCurrent(today)).map((row) => row.person))
    const owners = demo.occupancies.filter(
      (tie) => tie.community === 'SM-ZACISZE' && tie.capacity === 'owner' && tie.to === '',
    )
    expect(members.has(person('member', 'SM-ZACISZE'))).toBe(true)
    expect(owners.some((tie) => !members.has(tie.person))).toBe(true)
    expect(demo.members.some(({ to }) => to !== '' && to < today)).toBe(true)
    expect(new Set(current(person('boardBasic')).map(({ community }) => community)).size).toBe(2)
  })
})
