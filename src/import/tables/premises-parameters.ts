import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { decimal } from '../cells/numbers'
import { code } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const parameter = choice({
  persons: ['osoby'],
  wastePersons: ['osoby_odpady'],
  coldWaterNorm: ['norma_zw'],
  hotWaterNorm: ['norma_cw'],
  coldWaterForecast: ['prognoza_zw'],
  hotWaterForecast: ['prognoza_cw'],
  heatForecast: ['prognoza_co'],
  areaM2: ['powierzchnia'],
  heatedAreaM2: ['pow_ogrzewana'],
})

export const premisesParameters: TableSpec = {
  name: 'premises-parameters',
  alias: 'parametry',
  stored: 'premises_parameters',
  columns: [
    community,
    {
      name: 'premises',
      alias: 'lokal',
      type: code,
      key: true,
      stored: 'premises_id',
      references: 'premises',
    },
    {
      name: 'name',
      alias: 'parametr',
      type: parameter,
      key: true,
      stored: 'name',
      enumType: 'enum_premises_parameters_name',
    },
    { name: 'validFrom', alias: 'od', type: day, key: true, stored: 'valid_from_on' },
    { name: 'value', alias: 'wartosc', type: decimal(3, 11), stored: 'value' },
  ],
}
