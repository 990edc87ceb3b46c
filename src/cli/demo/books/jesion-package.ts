import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { cellsOf, csvText } from '../package/csv-file'
import { virtualNrb } from '../package/bank-numbers'
import { COLUMNS, type PackageRows, type TableName } from '../package/tables'
import type { DemoPeople } from '../package/model'

/** The small community whose books the portal keeps. */
export const JESION = 'WM-JESION'

const BANK_UNIT = 4
const place = { street: 'ul. Jesionowa 7', postalCode: '30-702', city: 'Kraków' }
const homes = [
  ['1', '41.20', '412'],
  ['2', '52.75', '528'],
  ['3', '63.40', '634'],
  ['4', '41.20', '412'],
  ['5', '52.75', '527'],
  ['6', '63.40', '634'],
] as const
const persons = ['2', '3', '4', '1', '2', '3']
const owners = [
  ['JE-001', 'Wanda', 'Gąsiorowska'],
  ['JE-002', 'Mirosław', 'Pyś'],
  ['JE-003', 'Halina', 'Źródlak'],
  ['JE-004', 'Edward', 'Śmiałek'],
  ['JE-005', 'Kinga', 'Łęcka'],
  ['JE-006', 'Bogusław', 'Ćwiek'],
] as const
const shop = { code: 'U1', areaM2: '38.60', share: '386' }

/** Who bought flat 5, and the day: the middle of the month before last. */
const buyer = ['JE-005-2', 'Tadeusz', 'Zięba'] as const
export const soldOn = (thisMonth: string): string => `${addMonths(thisMonth, -2).slice(0, 8)}17`

type Rows = Partial<PackageRows>

const tie = (premises: string, person: string, from: string, account: string, to = '') => ({
  community: JESION,
  ...{ premises, person, capacity: 'owner', from, to, account },
})

const account = (code: string, premises: string, payer: number, openedOn: string, closedOn = '') => ({
  community: JESION,
  ...{ code, premises, nrb: virtualNrb(BANK_UNIT, payer), openedOn, closedOn },
})

const parameterRows = (startsOn: string): Rows['premises-parameters'] => [
  ...homes.flatMap(([code], index) =>
    [
      ['persons', persons[index] ?? '1'],
      ['coldWaterNorm', '3'],
    ].map(([name = '', value = '']) => ({
      community: JESION,
      premises: code,
      name,
      validFrom: startsOn,
      value,
    })),
  ),
  { community: JESION, premises: shop.code, name: 'coldWaterForecast', validFrom: startsOn, value: '4' },
]

const registerRows = (startsOn: string): Rows => ({
  communities: [
    {
      code: JESION,
      kind: 'condominium',
      name: 'Wspólnota Mieszkaniowa „Jesion”, Jesionowa 7',
      shortName: 'WM Jesionowa 7',
      nip: '5214349636',
      ...place,
      nrb: virtualNrb(BANK_UNIT, 0),
      bookkeeping: 'portal',
    },
  ],
  buildings: [{ community: JESION, code: '7', ...place }],
  premises: [
    ...homes.map(([code, areaM2, share], index) => ({
      ...{
        community: JESION,
        code,
        building: '7',
        staircase: 'A',
        floor: index < 2 ? '0' : index < 4 ? '1' : '2',
      },
      ...{ use: 'residential', areaM2, heatedAreaM2: areaM2, shareNum: share, shareDen: '3533' },
    })),
    {
      ...{ community: JESION, code: shop.code, building: '7', floor: '0', use: 'commercial' },
      ...{ areaM2: shop.areaM2, heatedAreaM2: shop.areaM2, shareNum: shop.share, shareDen: '3533' },
    },
  ],
  'premises-parameters': parameterRows(startsOn),
})

const peopleRows = (startsOn: string, handoverOn: string): Rows => ({
  people: [
    ...[...owners, buyer].map(([code, firstName, lastName]) => ({ code, firstName, lastName })),
    { code: 'JE-U1', companyName: 'Piekarnia „Rogal” Anna Stój' },
  ],
  accounts: [
    ...homes.map(([code], index) =>
      account(`J-${code}`, code, index + 1, startsOn, code === '5' ? handoverOn : ''),
    ),
    account('J-5-2', '5', 5005, handoverOn),
    account('J-U1', shop.code, 2001, startsOn),
  ],
  occupancies: [
    ...homes.map(([code], index) =>
      tie(code, owners[index]?.[0] ?? '', startsOn, `J-${code}`, code === '5' ? handoverOn : ''),
    ),
    tie('5', buyer[0], handoverOn, 'J-5-2'),
    tie(shop.code, 'JE-U1', startsOn, 'J-U1'),
  ],
})

/** First day of the community's books, eleven months before this one, and of their second half-year. */
export const booksStart = (thisMonth: string): string => addMonths(thisMonth, -11)
export const secondHalf = (thisMonth: string): string => addMonths(thisMonth, -5)

/** A water meter in each flat and in the shop, read at the start and the end of the first half-year. */
const meterRows = (startsOn: string, readOn: string): Rows => {
  const places = [...homes.map(([code]) => code), shop.code]
  const serialOf = (code: string) => `JE-W-${code}`
  return {
    meters: places.map((code) => ({
      ...{ community: JESION, serial: serialOf(code), premises: code, kind: 'coldWater', unit: 'm3' },
      ...{ decimals: '3', digits: '5', installedOn: startsOn, initialReading: '100' },
      ...{ legalUntil: addMonths(startsOn, 40), location: 'łazienka' },
    })),
    readings: places.map((code, index) => ({
      ...{ community: JESION, meter: serialOf(code), date: readOn, kind: 'administration' },
      value: `${115 + ((index * 7) % 24)}.${String(111 + index * 97)}`,
    })),
  }
}

/** Writes the register and meters of the community; its books are kept by the portal's own services. */
export async function writeJesionPackage(dir: string, thisMonth: string): Promise<DemoPeople> {
  const startsOn = booksStart(thisMonth)
  const rows: Rows = {
    manifest: [{ asOf: thisMonth, source: 'Rejestr administracji' }],
    ...registerRows(startsOn),
    ...peopleRows(startsOn, soldOn(thisMonth)),
    ...meterRows(startsOn, addDays(secondHalf(thisMonth), -1)),
  }
  await mkdir(dir, { recursive: true })
  for (const table of Object.keys(rows) as TableName[])
    await writeFile(
      join(dir, `${table}.csv`),
      csvText(
        COLUMNS[table],
        (rows[table] ?? []).map((row) => cellsOf(table, row)),
      ),
    )
  return [
    {
      role: 'resident',
      personCode: 'JE-003',
      community: JESION,
      about: 'Właścicielka lokalu 3 przy Jesionowej 7, gdzie opłaty nalicza sam portal.',
    },
  ]
}
