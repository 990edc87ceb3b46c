import { virtualNrb } from '@/src/cli/demo/package/bank-numbers'
import type { PackageRows, Row } from '@/src/cli/demo/package/tables'
import { IN_BUILDING, IN_COMMUNITY, placeOf, type EstateSize } from './size'

const FIRST = ['Anna', 'Jan', 'Maria', 'Piotr', 'Katarzyna', 'Tomasz', 'Ewa', 'Marek', 'Zofia', 'Adam']
const LAST = ['Wójcik', 'Lewandowska', 'Dąbrowski', 'Kamińska', 'Zieliński', 'Szymańska', 'Woźniak', 'Mazur']

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? ''

const communityRow = (index: number): Row<'communities'> => ({
  code: placeOf(index * IN_COMMUNITY).community,
  kind: 'condominium',
  name: `Wspólnota Mieszkaniowa Próbna ${index + 1}`,
  shortName: `WM Próbna ${index + 1}`,
  street: `Próbna ${index + 1}`,
  postalCode: '00-001',
  city: 'Warszawa',
  nrb: virtualNrb(9000 + index, 0),
  bookkeeping: 'imported',
})

const buildingRow = (index: number): Row<'buildings'> => {
  const { community, building } = placeOf(index * IN_BUILDING)
  return {
    community,
    code: `${building}`,
    street: `Próbna ${community}/${building}`,
    postalCode: '00-001',
    city: 'Warszawa',
  }
}

const premisesRow = (index: number): Row<'premises'> => {
  const { community, building, code } = placeOf(index)
  const area = `${35 + (index % 40)}.50`
  return {
    community,
    code,
    building: `${building}`,
    staircase: 'A',
    floor: `${index % 5}`,
    use: 'residential',
    areaM2: area,
    heatedAreaM2: area,
    shareNum: '1',
    shareDen: `${IN_COMMUNITY}`,
  }
}

const PARAMETERS = { persons: '2', wastePersons: '2', coldWaterForecast: '6', hotWaterForecast: '4' }

const parameterRows = (index: number): Row<'premises-parameters'>[] => {
  const { community, code } = placeOf(index)
  return Object.entries(PARAMETERS).map(([name, value]) => ({
    community,
    premises: code,
    name,
    validFrom: '2020-01-01',
    value,
  }))
}

const personRow = (index: number): Row<'people'> => ({
  code: placeOf(index).person,
  firstName: pick(FIRST, index),
  lastName: pick(LAST, Math.floor(index / FIRST.length)),
})

const tieRow = (index: number): Row<'occupancies'> => {
  const { community, code, person, account } = placeOf(index)
  return { community, premises: code, person, capacity: 'owner', from: '2015-01-01', account }
}

const accountRow = (index: number): Row<'accounts'> => {
  const { community, code, account } = placeOf(index)
  const nrb = virtualNrb(1000 + Math.floor(index / IN_COMMUNITY), (index % IN_COMMUNITY) + 1)
  return { community, code: account, premises: code, nrb, openedOn: '2015-01-01' }
}

/** The estate's register: communities of a hundred, buildings of fifty, an owner and an account for each premises. */
export const registerRows = ({ premises }: EstateSize): Partial<PackageRows> => {
  const each = indexes(premises)
  return {
    communities: indexes(Math.ceil(premises / IN_COMMUNITY)).map(communityRow),
    buildings: indexes(Math.ceil(premises / IN_BUILDING)).map(buildingRow),
    premises: each.map(premisesRow),
    'premises-parameters': each.flatMap(parameterRows),
    people: each.map(personRow),
    occupancies: each.map(tieRow),
    accounts: each.map(accountRow),
  }
}
