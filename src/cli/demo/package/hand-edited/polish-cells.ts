import { formatNrb } from '@/src/domain/finance/nrb'
import type { TableName } from '../tables'

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'communities.kind': { condominium: 'wspolnota', cooperative: 'spoldzielnia' },
  'communities.bookkeeping': { imported: 'import' },
  'premises.use': { residential: 'mieszkalny', commercial: 'uzytkowy', garage: 'garaz' },
  'premises-parameters.name': {
    persons: 'osoby',
    wastePersons: 'osoby_odpady',
    areaM2: 'powierzchnia',
    heatedAreaM2: 'pow_ogrzewana',
    coldWaterForecast: 'prognoza_zw',
    hotWaterForecast: 'prognoza_cw',
    coldWaterNorm: 'norma_zw',
  },
  'occupancies.capacity': {
    owner: 'wlasciciel',
    spouse: 'malzonek',
    tenant: 'najemca',
    householdMember: 'domownik',
    proxy: 'pelnomocnik',
    representative: 'przedstawiciel',
  },
  'ledger.kind': {
    opening: 'bo',
    charge: 'naliczenie',
    settlement: 'rozliczenie',
    interest: 'odsetki',
    payment: 'wplata',
    refund: 'zwrot',
    correction: 'korekta',
    cost: 'koszty',
  },
  'settlements.medium': { water: 'woda', heat: 'co', hotWater: 'cw', annual: 'roczne' },
  'settlement-lines.method': {
    meter: 'licznik',
    area: 'powierzchnia',
    lumpSum: 'ryczalt',
    persons: 'osoby',
    premises: 'lokal',
  },
  'meters.kind': { coldWater: 'zw', hotWater: 'cw', heat: 'cieplo', allocator: 'podzielnik' },
  'meters.remote': { '1': 'tak', '0': 'nie' },
  'readings.kind': {
    resident: 'mieszkaniec',
    administration: 'administracja',
    remote: 'zdalny',
    estimated: 'szacunkowy',
    initial: 'poczatkowy',
    final: 'koncowy',
  },
  'resolutions.mode': { meeting: 'zebranie', circulation: 'indywidualnie' },
  'resolutions.rule': { shares: 'udzialy' },
  'debt-cases.stage': { notice: 'upomnienie', demand: 'wezwanie' },
  'votes.choice': { for: 'za', against: 'przeciw', abstain: 'wstrzymal' },
  'votes.channel': { paper: 'papier', meeting: 'zebranie' },
}

const GRANTS: Readonly<Record<string, string>> = {
  costs: 'koszty',
  balances: 'salda',
  suppliers: 'dostawcy',
  debts: 'windykacja',
  advances: 'zaliczki',
  contacts: 'kontakty',
}

const MONEY = new Set([
  'debit',
  'credit',
  'amount',
  'advances',
  'cost',
  'result',
  'gross',
  'net',
  'vat',
  'principal',
  'interest',
  'costs',
])
const NUMBERS = new Set([
  'areaM2',
  'heatedAreaM2',
  'value',
  'rate',
  'quantity',
  'initialReading',
  'finalReading',
  'readingFrom',
  'readingTo',
  'unitPrice',
])
const DATES = new Set([
  'asOf',
  'validFrom',
  'from',
  'to',
  'openedOn',
  'closedOn',
  'date',
  'dueDate',
  'installedOn',
  'removedOn',
  'legalUntil',
  'periodFrom',
  'periodTo',
  'issuedOn',
  'dueOn',
  'contestUntil',
  'paidOn',
  'bookedOn',
  'stageOn',
  'nextOn',
])

/** `1234.56` as `1 234,56`, with an ordinary space as typed. */
const clerkNumber = (text: string): string => {
  const [wholePart = '', decimals] = text.split('.')
  const grouped = wholePart.replace(/\B(?=(?:\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** The day of `2026-03-05 06:15` or `2026-03-05` as `05.03.2026`, the time kept. */
const clerkDay = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3.$2.$1')

/** A cell of the English table as a Polish clerk writes it; Windows-1250 has no raised digits, so `m³` is `m3`. */
export const polishCell = (table: TableName, column: string, text: string): string => {
  if (text === '') return ''
  if (column === 'grants') return text.replace(/\w+/g, (grant) => GRANTS[grant] ?? grant)
  if (column === 'nrb') return formatNrb(text)
  if (MONEY.has(column)) return table === 'charges' ? `${clerkNumber(text)} zł` : clerkNumber(text)
  if (NUMBERS.has(column)) return clerkNumber(text)
  if (DATES.has(column)) return clerkDay(text)
  if (column === 'unit') return text.replace('³', '3').replace('²', '2')
  const choices = CHOICES[`${table}.${column}`]
  if (!choices) return text
  const choice = choices[text]
  if (choice === undefined) throw new Error(`no Polish name for ${text} in ${table}.${column}`)
  return choice
}
