/** The tables of an import package that the demo fills, with their English column names. */
export const COLUMNS = {
  manifest: ['asOf', 'source'],
  communities: [
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
  ],
  buildings: ['community', 'code', 'street', 'postalCode', 'city'],
  premises: [
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
  'premises-parameters': ['community', 'premises', 'name', 'validFrom', 'value'],
  people: ['code', 'firstName', 'lastName', 'companyName', 'email', 'phone'],
  occupancies: [
    'community',
    'premises',
    'person',
    'capacity',
    'from',
    'to',
    'fractionNum',
    'fractionDen',
    'account',
    'principal',
  ],
  members: ['community', 'person', 'from', 'to'],
  'resident-groups': ['community', 'name', 'person'],
  'board-terms': ['community', 'person', 'from', 'to', 'grants'],
  accounts: ['community', 'code', 'premises', 'nrb', 'openedOn', 'closedOn'],
  ledger: [
    'community',
    'externalId',
    'account',
    'date',
    'dueDate',
    'kind',
    'document',
    'period',
    'description',
    'debit',
    'credit',
    'reversalOf',
  ],
  charges: [
    'community',
    'account',
    'validFrom',
    'component',
    'name',
    'unit',
    'rate',
    'quantity',
    'amount',
    'fund',
    'basis',
  ],
  meters: [
    'community',
    'serial',
    'premises',
    'building',
    'parent',
    'kind',
    'unit',
    'decimals',
    'digits',
    'installedOn',
    'initialReading',
    'removedOn',
    'finalReading',
    'legalUntil',
    'replaces',
    'location',
    'remote',
  ],
  readings: ['community', 'meter', 'date', 'kind', 'value'],
} as const

export type TableName = keyof typeof COLUMNS
export type Column<T extends TableName> = (typeof COLUMNS)[T][number]
/** A row as text; a column left out is an empty cell. */
export type Row<T extends TableName> = Partial<Record<Column<T>, string>>
export type PackageRows = { [T in TableName]: Row<T>[] }

export const TABLES = Object.keys(COLUMNS) as TableName[]

/** The tables of one or more communities, one after another. */
export const joinPackages = (packages: Partial<PackageRows>[]): PackageRows => {
  const rowsOf = <T extends TableName>(table: T): Row<T>[] => packages.flatMap((one) => one[table] ?? [])
  return Object.fromEntries(TABLES.map((table) => [table, rowsOf(table)])) as PackageRows
}
