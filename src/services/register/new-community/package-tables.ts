import { readPaste, type PastedRow } from '../pasting/pasted-table'
import {
  buildingColumns,
  premisesColumns,
  type BuildingColumn,
  type CommunityForm,
  type PremisesColumn,
} from './community-form'

/** Where a row of the package comes from: the form's own fields, or a row of what was pasted. */
export type Origin = { part: 'form' | 'buildings' | 'premises'; row: number | null }

/** A table of the import package (import format), with the origin of each of its rows. */
export type PackageTable = { name: string; columns: readonly string[]; rows: string[][]; origins: Origin[] }

type Home = PastedRow<PremisesColumn>
const ofForm: Origin = { part: 'form', row: null }

/** A table of rows given as objects; rows that are null are left out. */
function tableOf<Item>(
  name: string,
  columns: readonly string[],
  items: readonly Item[],
  rowOf: (item: Item) => readonly string[] | null,
  originOf: (item: Item) => Origin,
): PackageTable {
  const made = items.flatMap((item) => {
    const row = rowOf(item)
    return row === null ? [] : [{ row: [...row], origin: originOf(item) }]
  })
  return { name, columns, rows: made.map(({ row }) => row), origins: made.map(({ origin }) => origin) }
}

const ofHome = ({ row }: Home): Origin => ({ part: 'premises', row })

const communities = (form: CommunityForm): PackageTable => {
  const columns = [
    'code',
    'kind',
    'name',
    'shortName',
    'nip',
    'street',
    'postalCode',
    'city',
    'nrb',
    'bookkeeping',
  ] as const
  return tableOf(
    'communities',
    columns,
    [form],
    (one) => columns.map((name) => one[name]),
    () => ofForm,
  )
}

type Place = Record<BuildingColumn, string> & { origin: Origin }

/** Buildings as pasted; those that only premises name stand at the community's own address. */
const placesOf = (form: CommunityForm, homes: readonly Home[]): Place[] => {
  const pasted = readPaste(form.buildings, buildingColumns).rows.map(({ row, cells }): Place => ({
    code: cells.code,
    street: cells.street || form.street,
    postalCode: cells.postalCode || form.postalCode,
    city: cells.city || form.city,
    origin: { part: 'buildings', row },
  }))
  const known = new Set(pasted.map(({ code }) => code))
  const { street, postalCode, city } = form
  const named = homes.filter(({ cells }) => cells.building !== '')
  const more = named.flatMap((home): Place[] => {
    const code = home.cells.building
    if (known.has(code)) return []
    known.add(code)
    return [{ code, street, postalCode, city, origin: ofHome(home) }]
  })
  const all = [...pasted, ...more]
  return all.length > 0 ? all : [{ code: '1', street, postalCode, city, origin: ofForm }]
}

/** `4567/100000`; a share without a denominator goes on as it is, and is refused there by name. */
const shareOf = (text: string): [string, string] => {
  const [num = '', den = ''] = text.split('/').map((part) => part.trim())
  return [num, den]
}

/** „Anna Maria Nowak” is Anna Maria and Nowak: the last word is the surname. */
const namesOf = ({ firstName, lastName, owner, company }: Home['cells']): [string, string, string] => {
  if (company !== '' || firstName !== '' || lastName !== '' || owner === '')
    return [firstName, lastName, company]
  const words = owner.split(/\s+/)
  return [words.slice(0, -1).join(' '), words.at(-1) ?? '', '']
}

const hasOwner = ({ cells }: Home): boolean => namesOf(cells).some((name) => name !== '')

type Makes = (
  name: string,
  columns: readonly string[],
  rowOf: (home: Home) => readonly string[] | null,
) => PackageTable

const accountOf = ({ cells }: Home): string => cells.account || cells.code

const placeTables = (form: CommunityForm, places: readonly Place[], table: Makes): PackageTable[] => [
  communities(form),
  tableOf(
    'buildings',
    ['community', 'code', 'street', 'postalCode', 'city'],
    places,
    ({ code, street, postalCode, city }) => [form.code, code, street, postalCode, city],
    ({ origin }) => origin,
  ),
  table(
    'premises',
    [
      'community',
      'code',
      'building',
      'staircase',
      'floor',
      'use',
      'areaM2',
      'heatedAreaM2',
      'shareNum',
      'shareDen',
    ],
    ({ cells }) => [
      ...[form.code, cells.code, cells.building || (places[0]?.code ?? ''), cells.staircase, cells.floor],
      ...[cells.use || 'mieszkalny', cells.area, cells.heatedArea, ...shareOf(cells.share)],
    ],
  ),
  table('accounts', ['community', 'code', 'premises', 'nrb', 'openedOn'], (home) => [
    ...[form.code, accountOf(home), home.cells.code, home.cells.nrb, form.fromOn],
  ]),
]

const peopleTables = (form: CommunityForm, table: Makes): PackageTable[] => {
  const personOf = ({ cells }: Home): string => `${form.code}-${cells.code}`
  return [
    table('people', ['code', 'firstName', 'lastName', 'companyName', 'email', 'phone'], (home) =>
      hasOwner(home) ? [personOf(home), ...namesOf(home.cells), home.cells.email, home.cells.phone] : null,
    ),
    table('occupancies', ['community', 'premises', 'person', 'capacity', 'from', 'account'], (home) => {
      const { code, fromOn } = home.cells
      if (!hasOwner(home)) return null
      return [form.code, code, personOf(home), 'owner', fromOn || form.fromOn, accountOf(home)]
    }),
    table('premises-parameters', ['community', 'premises', 'name', 'validFrom', 'value'], ({ cells }) =>
      cells.persons === '' ? null : [form.code, cells.code, 'persons', form.fromOn, cells.persons],
    ),
  ]
}

/** The form as tables of the import, which then judges and writes it. */
export function packageTables(form: CommunityForm): PackageTable[] {
  const homes = readPaste(form.premises, premisesColumns).rows
  const table: Makes = (name, columns, rowOf) => tableOf(name, columns, homes, rowOf, ofHome)
  const all = [...placeTables(form, placesOf(form, homes), table), ...peopleTables(form, table)]
  return all.filter(({ rows }) => rows.length > 0)
}

/** A table as a file of the package. */
export const fileOf = ({ columns, rows }: PackageTable): string =>
  [columns, ...rows].map((row) => row.map(quoted).join(';')).join('\n')

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
