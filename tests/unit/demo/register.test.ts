import { beforeAll, describe, expect, it } from 'vitest'
import { isValidNip } from '@/src/domain/finance/nip'
import { isValidNrb } from '@/src/domain/finance/nrb'
import { compareFractions, fraction, sumFractions, WHOLE } from '@/src/domain/register/shares'
import type { TableName } from '@/src/cli/demo/package/tables'
import { DAYS, groupBy, readDemo, type Read } from './support/read-package'

const KEYS: Record<Exclude<TableName, 'manifest'>, readonly string[]> = {
  communities: ['code'],
  buildings: ['community', 'code'],
  premises: ['community', 'code'],
  'premises-parameters': ['community', 'premises', 'name', 'validFrom'],
  people: ['code'],
  occupancies: ['community', 'premises', 'person', 'capacity', 'from'],
  members: ['community', 'person', 'from'],
  'resident-groups': ['community', 'name', 'person'],
  'board-terms': ['community', 'person', 'from'],
  accounts: ['community', 'code'],
  ledger: ['community', 'externalId'],
  charges: ['community', 'account', 'validFrom', 'component'],
  settlements: ['community', 'externalId'],
  'settlement-lines': ['community', 'settlement', 'line'],
  meters: ['community', 'serial'],
  readings: ['community', 'meter', 'date', 'kind'],
  suppliers: ['code'],
  'supplier-invoices': ['community', 'externalId'],
  'supplier-payments': ['community', 'externalId'],
  costs: ['community', 'externalId'],
  budgets: ['community', 'year', 'category'],
  'debt-cases': ['community', 'externalId'],
  resolutions: ['community', 'number'],
  votes: ['community', 'resolution', 'premises', 'person'],
  faults: ['community', 'externalId'],
}

/** Columns that name rows of another table: column, table, the other table's key behind `community`. */
const REFERENCES: readonly (readonly [TableName, string, TableName, string])[] = [
  ['premises', 'building', 'buildings', 'code'],
  ['premises-parameters', 'premises', 'premises', 'code'],
  ['occupancies', 'premises', 'premises', 'code'],
  ['occupancies', 'account', 'accounts', 'code'],
  ['accounts', 'premises', 'premises', 'code'],
  ['ledger', 'account', 'accounts', 'code'],
  ['faults', 'building', 'buildings', 'code'],
  ['faults', 'premises', 'premises', 'code'],
  ['ledger', 'reversalOf', 'ledger', 'externalId'],
  ['charges', 'account', 'accounts', 'code'],
  ['settlements', 'account', 'accounts', 'code'],
  ['settlement-lines', 'settlement', 'settlements', 'externalId'],
  ['settlement-lines', 'meter', 'meters', 'serial'],
  ['meters', 'premises', 'premises', 'code'],
  ['meters', 'building', 'buildings', 'code'],
  ['meters', 'parent', 'meters', 'serial'],
  ['meters', 'replaces', 'meters', 'serial'],
  ['readings', 'meter', 'meters', 'serial'],
  ['supplier-payments', 'invoice', 'supplier-invoices', 'externalId'],
  ['costs', 'invoice', 'supplier-invoices', 'externalId'],
  ['costs', 'building', 'buildings', 'code'],
  ['debt-cases', 'account', 'accounts', 'code'],
]
const PEOPLE_COLUMNS: readonly (readonly [TableName, string])[] = [
  ['occupancies', 'person'],
  ['occupancies', 'principal'],
  ['members', 'person'],
  ['resident-groups', 'person'],
  ['board-terms', 'person'],
]

const rowsOf = (demo: Read, table: TableName): Record<string, string>[] => demo[table]

const dangling = (demo: Read): string[] => {
  const communities = new Set(demo.communities.map(({ code }) => code))
  const people = new Set(demo.people.map(({ code }) => code))
  const wrong: string[] = []
  for (const [table, column, target, key] of REFERENCES) {
    const known = new Set(rowsOf(demo, target).map((row) => `${row.community}|${row[key]}`))
    for (const row of rowsOf(demo, table))
      for (const code of (row[column] ?? '').split('|').filter(Boolean))
        if (!known.has(`${row.community}|${code}`)) wrong.push(`${table}.${column} ${code}`)
  }
  for (const [table, column] of PEOPLE_COLUMNS)
    for (const row of rowsOf(demo, table))
      if (row[column] && !people.has(row[column])) wrong.push(`${table}.${column} ${row[column]}`)
  for (const table of Object.keys(KEYS) as (keyof typeof KEYS)[])
    for (const row of rowsOf(demo, table))
      if ('community' in row && !communities.has(row.community ?? '')) wrong.push(`${table}.community`)
  return wrong
}

describe.each(DAYS)('the register made on %s', (today) => {
  let demo: Read
  beforeAll(async () => {
    demo = await readDemo(today)
  })

  it('names every row once', () => {
    for (const [table, columns] of Object.entries(KEYS)) {
      const keys = rowsOf(demo, table as TableName).map((row) =>
        columns.map((column) => row[column]).join('|'),
      )
      expect(keys.length).toBeGreaterThan(0)
      expect(new Set(keys).size, table).toBe(keys.length)
    }
  })

  it('refers to nothing that is not there', () => {
    expect(dangling(demo)).toEqual([])
  })

  it('has two communities with about 150 premises', () => {
    const count = (community: string): number =>
      demo.premises.filter((row) => row.community === community).length
    expect(demo.communities.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'WM-KLONOWA condominium',
      'SM-ZACISZE cooperative',
    ])
    expect([count('WM-KLONOWA'), count('SM-ZACISZE')]).toEqual([112, 40])
    expect(new Set(demo.premises.map(({ use }) => use))).toEqual(
      new Set(['residential', 'commercial', 'garage']),
    )
  })

  it('has shares of odd denominators that add up to exactly one, and none in the cooperative', () => {
    const condominium = demo.premises.filter((row) => row.community === 'WM-KLONOWA')
    const shares = condominium.map((row) => fraction(BigInt(row.shareNum), BigInt(row.shareDen)))
    expect(compareFractions(sumFractions(shares), WHOLE)).toBe(0)
    expect(shares.every(({ num, den }) => num > 0n && den % 2n === 1n)).toBe(true)
    expect(new Set(shares.map(({ den }) => den)).size).toBe(3)
    const cooperative = demo.premises.filter((row) => row.community === 'SM-ZACISZE')
    expect(cooperative.every((row) => row.shareNum === '' && row.shareDen === '')).toBe(true)
  })

  it('never gives owners more than the whole, and today gives them exactly the whole', () => {
    const owners = demo.occupancies.filter(({ capacity }) => capacity === 'owner')
    const homes = groupBy(owners, (row) => `${row.community} ${row.premises}`)
    expect(homes.size).toBe(demo.premises.length)
    for (const [home, ties] of homes) {
      const on = (date: string) =>
        sumFractions(
          ties
            .filter((tie) => tie.from <= date && (tie.to === '' || date < tie.to))
            .map((tie) => fraction(BigInt(tie.fractionNum || '1'), BigInt(tie.fractionDen || '1'))),
        )
      for (const { from } of ties) expect(compareFractions(on(from), WHOLE), home).toBeLessThanOrEqual(0)
      expect(compareFractions(on(today), WHOLE), home).toBe(0)
    }
  })

  it('has valid numbers of accounts, each its own, and valid tax numbers', () => {
    const numbers = [...demo.accounts.map(({ nrb }) => nrb), ...demo.communities.map(({ nrb }) => nrb)]
    expect(numbers.filter((nrb) => !isValidNrb(nrb))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(demo.communities.every(({ nip }) => isValidNip(nip))).toBe(true)
  })

  it('ends every range after it began', () => {
    const ranges = [...demo.occupancies, ...demo.members, ...demo['board-terms']]
    expect(ranges.filter(({ from, to }) => to !== '' && to <= from)).toEqual([])
    expect(demo.accounts.filter(({ openedOn, closedOn }) => closedOn !== '' && closedOn <= openedOn)).toEqual(
      [],
    )
  })

  it('has addresses that belong to nobody', () => {
    const mails = demo.people.map(({ email }) => email).filter(Boolean)
    expect(mails.length).toBeGreaterThan(100)
    expect(mails.filter((mail) => !/^[a-z0-9.-]+@example\.(pl|org)$/.test(mail))).toEqual([])
    const phones = demo.people.map(({ phone }) => phone).filter(Boolean)
    expect(phones.filter((phone) => !/^\+48 12 000 \d\d \d\d$/.test(phone))).toEqual([])
  })
})
